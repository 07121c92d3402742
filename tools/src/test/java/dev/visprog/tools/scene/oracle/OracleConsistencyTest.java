package dev.visprog.tools.scene.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.VisProg;
import dev.visprog.source.Source;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.answer.Inquiries;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.tools.scene.phrase.PhraseException;
import dev.visprog.tools.scene.question.Question;
import dev.visprog.tools.scene.question.Questions;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The oracle against the questions whose answers were worked out from the truth without it: their
 * programs and the questions themselves, put to {@code Vqa}, have to come to the same.
 */
class OracleConsistencyTest {
  private static final int SCENES = 240;

  private static List<Scene> scenes;

  @BeforeAll
  static void draw() {
    SceneGenerator generator = new SceneGenerator(11);
    scenes = IntStream.range(0, SCENES).parallel().mapToObj(generator::scene).toList();
  }

  /** A question, and the scenes that it is about. */
  private record Asked(Question question, List<Scene> about) {}

  private static List<Asked> asked() {
    Questions questions = new Questions(5);
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < SCENES; i++) {
      Scene scene = scenes.get(i);
      Scene next = scenes.get((i + 1) % SCENES);
      questions.about(scene.truth()).forEach(one -> asked.add(new Asked(one, List.of(scene))));
      questions
          .about(scene.truth(), next.truth())
          .forEach(one -> asked.add(new Asked(one, List.of(scene, next))));
    }
    asked.removeIf(one -> one.question().answer() == null);
    return asked;
  }

  @Test
  void programsComeToTheAnswersThatTheTruthHas() throws Exception {
    List<Asked> all = asked();
    List<String> wrong = new ArrayList<>();
    try (VisProg visprog = VisProg.builder().toolbox(OracleTools.over(scenes)).build()) {
      for (Asked asked : all) {
        Question question = asked.question();
        String answer =
            visprog
                .run(new Source(question.id(), question.program()), pictures(asked))
                .value()
                .summary();
        if (!answer.equals(question.answer())) {
          wrong.add("%s: %s, got %s".formatted(question.id(), question, answer));
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(1500);
    assertThat(wrong).isEmpty();
  }

  private static Map<String, Image> pictures(Asked asked) {
    Map<String, Image> pictures = new LinkedHashMap<>();
    if (asked.about().size() == 1) {
      pictures.put("IMAGE", asked.about().get(0).picture());
    } else {
      pictures.put("LEFT", asked.about().get(0).picture());
      pictures.put("RIGHT", asked.about().get(1).picture());
    }
    return pictures;
  }

  @Test
  void directQuestionsComeToTheSameAnswersAsProgramsThatCrop() {
    List<String> wrong = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    List<Asked> all = asked();
    all.removeIf(one -> one.about().size() > 1);
    for (Asked asked : all) {
      Question question = asked.question();
      try {
        String answer =
            Inquiries.read(question.instruction()).answer(View.of(asked.about().get(0)));
        if (!answer.equals(question.answer())) {
          wrong.add("%s: %s, got %s".formatted(question.id(), question, answer));
        }
      } catch (PhraseException e) {
        unread.add(question.family() + " " + question.instruction());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(unread).as("of " + all.size()).isEmpty();
  }
}
