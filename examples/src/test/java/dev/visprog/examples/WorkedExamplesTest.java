package dev.visprog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.VisProg;
import dev.visprog.prompts.example.ExampleBook;
import dev.visprog.prompts.example.Task;
import dev.visprog.prompts.example.WorkedExample;
import dev.visprog.source.Source;
import dev.visprog.value.Image;
import dev.visprog.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that prompts show, run: what a language model learns from them must work. */
class WorkedExamplesTest {
  private static final Path ANSWERS =
      Path.of("src/test/resources/dev/visprog/examples/worked-examples.answers");

  private static VisProg visprog;

  @BeforeAll
  static void open() {
    visprog = VisProg.builder().toolbox(SeeingTools.toolbox()).build();
  }

  @AfterAll
  static void close() {
    visprog.close();
  }

  static Stream<WorkedExample> examples() {
    return ExampleBook.standard().examples().stream();
  }

  static Stream<WorkedExample> edits() {
    return examples().filter(one -> one.task() == Task.EDITING || one.task() == Task.TAGGING);
  }

  @Test
  void giveTheAnswersThatTheirInstructionsAskFor() throws Exception {
    StringBuilder answers = new StringBuilder();
    for (WorkedExample example : examples().toList()) {
      answers.append(
          "%s\n  %s\n  %s\n"
              .formatted(example.name(), example.instruction(), run(example).summary()));
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(ANSWERS, answers);
    }
    assertThat(answers.toString()).isEqualTo(Files.readString(ANSWERS));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void changeThePictureAndKeepItsSize(WorkedExample example) throws Exception {
    assertThat(run(example))
        .isInstanceOfSatisfying(
            Image.class,
            after -> {
              assertThat(after.frame()).isEqualTo(picture(0).frame());
              assertThat(after).isNotEqualTo(picture(0));
            });
  }

  private static Value run(WorkedExample example) throws Exception {
    Map<String, Image> inputs = new LinkedHashMap<>();
    for (String name : example.inputs()) {
      inputs.put(name, picture(inputs.size()));
    }
    return visprog.run(new Source(example.name(), example.program()), inputs).value();
  }

  /** A small picture of many colours, another one for each number. */
  private static Image picture(int number) {
    byte[] bgr = new byte[3 * 96 * 64];
    for (int i = 0; i < bgr.length; i++) {
      bgr[i] = (byte) (i * (7 + number) % 256);
    }
    return Image.ofBgr(96, 64, bgr);
  }
}
