package dev.visprog.prompts.example;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.check.Checker;
import dev.visprog.program.Parser;
import dev.visprog.program.ProgramPrinter;
import dev.visprog.source.Source;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Signature;
import dev.visprog.value.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleBookTest {
  private static final Path FOLDER = Path.of("src/main/resources/dev/visprog/prompts/example");
  private static final ExampleBook BOOK = ExampleBook.standard();
  private static final Set<String> FAMILIES =
      Set.of(
          "counting",
          "existence",
          "comparison",
          "relation",
          "part",
          "attribute-query",
          "attribute-check",
          "choice",
          "logic",
          "same-colour",
          "what",
          "wears-holds",
          "two-images",
          "tagging",
          "editing",
          "description");

  static Stream<WorkedExample> examples() {
    return BOOK.examples().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void passTheCheckerWithoutAFinding(WorkedExample example) {
    Map<String, Type> inputs =
        example.inputs().stream().collect(toMap(Function.identity(), name -> Type.IMAGE));

    assertThat(
            new Checker(StandardToolbox.declared(), Limits.DEFAULT)
                .check(new Source(example.name(), example.program()), inputs)
                .diagnostics())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void areWrittenAsProgramsArePrinted(WorkedExample example) {
    List<String> names = new ArrayList<>();
    for (String line : example.program().lines().toList()) {
      names.add(line.substring(0, line.indexOf('=')));
    }

    assertThat(example.program())
        .isEqualTo(
            ProgramPrinter.print(Parser.parse(Source.of(example.program()), new ArrayList<>())));
    assertThat(names.subList(0, names.size() - 1))
        .allMatch(name -> name.matches("(BOX|OBJ|IMAGE|ANSWER|LIST)[0-9]"))
        .doesNotHaveDuplicates();
    assertThat(example.program().lines().reduce("", (first, second) -> second))
        .matches("RESULT=Result\\(var=[A-Z]+[0-9]\\)");
  }

  @Test
  void areEnoughForEveryTask() {
    Map<Task, Long> counts = examples().collect(groupingBy(WorkedExample::task, counting()));

    assertThat(counts.get(Task.QUESTION)).isGreaterThanOrEqualTo(20);
    assertThat(counts.get(Task.STATEMENT)).isGreaterThanOrEqualTo(16);
    assertThat(counts.get(Task.TAGGING)).isGreaterThanOrEqualTo(14);
    assertThat(counts.get(Task.EDITING)).isGreaterThanOrEqualTo(14);
    assertThat(counts.get(Task.GENERAL)).isGreaterThanOrEqualTo(10);
  }

  @Test
  void coverEveryToolAndEveryFamily() {
    assertThat(examples().flatMap(one -> one.tools().stream()).collect(toSet()))
        .containsExactlyInAnyOrderElementsOf(
            StandardSignatures.ALL.stream().map(Signature::name).toList());
    assertThat(examples().map(WorkedExample::family).collect(toSet())).containsAll(FAMILIES);
  }

  @Test
  void differInInstructionAndProgram() {
    assertThat(examples().map(WorkedExample::instruction)).doesNotHaveDuplicates();
    assertThat(examples().map(WorkedExample::program)).doesNotHaveDuplicates();
  }

  @Test
  void areAllInTheTableOfContents() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<String> found =
          files
              .filter(file -> file.toString().endsWith(".vp"))
              .map(file -> FOLDER.relativize(file).toString().replace(".vp", "").replace('\\', '/'))
              .toList();

      assertThat(examples().map(WorkedExample::name)).containsExactlyInAnyOrderElementsOf(found);
      assertThat(found).allMatch(name -> name.matches("[a-z]+/[0-9]{2}_[a-z-]+"));
    }
  }

  @Test
  void areRefusedWithoutInstructionOrWithAnErrorOfSyntax() {
    assertThatThrownBy(() -> WorkedExample.parse("x", Task.GENERAL, "A=Count(box=B)\n"))
        .hasMessageContaining("no instruction or no family");
    assertThatThrownBy(
            () -> WorkedExample.parse("x", Task.GENERAL, "# Count.\n# Family: counting\nA=\n"))
        .hasMessageStartingWith("worked example x: ");
  }
}
