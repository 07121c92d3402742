package dev.visprog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.VisProg;
import dev.visprog.source.Source;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.tools.scene.oracle.OracleTools;
import dev.visprog.tools.scene.question.Family;
import dev.visprog.tools.scene.question.Question;
import dev.visprog.tools.scene.question.Questions;
import dev.visprog.value.Image;
import dev.visprog.value.Number;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The questions and the oracle know the same truth by code of their own: where a program gives
 * another answer on the oracle than the question has, one of them is wrong.
 */
class QuestionsOnOracleTest {
  private static final int SCENES = 120;
  private static final long SEED = 3;

  @Test
  void everyProgramGivesTheAnswerOfItsQuestion() throws Exception {
    SceneGenerator generator = new SceneGenerator(SEED);
    Questions source = new Questions(SEED);
    List<String> differences = new ArrayList<>();
    Map<Family, Integer> answered = new EnumMap<>(Family.class);
    for (int i = 0; i < SCENES; i += 2) {
      Scene left = generator.scene(i);
      Scene right = generator.scene(i + 1);
      List<Question> questions = new ArrayList<>(source.about(left.truth()));
      questions.addAll(source.about(right.truth()));
      questions.addAll(source.about(left.truth(), right.truth()));
      try (VisProg visprog =
          VisProg.builder().toolbox(OracleTools.over(List.of(left, right))).build()) {
        for (Question question : questions) {
          String wanted = question.answer();
          if (wanted != null) {
            String got = answer(visprog, question, left, right);
            answered.merge(question.family(), 1, Integer::sum);
            if (!got.equals(wanted)) {
              differences.add("got '%s' for %s".formatted(got, question));
            }
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(answered).hasSize(13).allSatisfy((family, count) -> assertThat(count).isPositive());
  }

  private static String answer(VisProg visprog, Question question, Scene left, Scene right)
      throws Exception {
    boolean first = question.images().get(0).equals(left.truth().image());
    Map<String, Image> inputs =
        question.images().size() == 2
            ? Map.of("LEFT", left.picture(), "RIGHT", right.picture())
            : Map.of("IMAGE", (first ? left : right).picture());
    Value value = visprog.run(Source.of(question.program()), inputs).value();
    if (value instanceof Number number) {
      return Number.format(number.value());
    }
    return value instanceof Text text ? text.value() : value.summary();
  }
}
