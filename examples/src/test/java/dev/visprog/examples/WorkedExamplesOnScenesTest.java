package dev.visprog.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.VisProg;
import dev.visprog.prompts.example.ExampleBook;
import dev.visprog.prompts.example.Task;
import dev.visprog.prompts.example.WorkedExample;
import dev.visprog.run.RunException;
import dev.visprog.source.Source;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.oracle.OracleTools;
import dev.visprog.value.Image;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples that prompts show, on scenes whose truth is known: they have to give the right
 * answers. {@code List} and {@code Replace}, which have no oracle, are stood in for.
 */
class WorkedExamplesOnScenesTest {
  /** The examples that ask for what scenes have no truth about. */
  private static final Set<String> BEYOND =
      Set.of(
          "question/17_table-material",
          "question/18_door-open",
          "question/21_second-cup",
          "question/26_pillow-sofa",
          "question/29_behind-sofa");

  private static final Scene VILLAGE = DrawnVillage.village();
  private static final Scene BEACH = DrawnVillage.beach();

  private static VisProg visprog;

  @BeforeAll
  static void open() {
    visprog =
        VisProg.builder()
            .toolbox(OracleTools.in(SeeingTools.toolbox(), List.of(VILLAGE, BEACH)))
            .build();
  }

  @AfterAll
  static void close() {
    visprog.close();
  }

  static Stream<WorkedExample> within() {
    return ExampleBook.standard().examples().stream().filter(one -> !BEYOND.contains(one.name()));
  }

  static Stream<WorkedExample> beyond() {
    return ExampleBook.standard().examples().stream().filter(one -> BEYOND.contains(one.name()));
  }

  /** On the village; statements on the village on the left and the beach on the right. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          question/01_red-balls          | 2
          question/04_bicycle            | no
          question/06_dogs-cats          | no
          question/08_three-boats        | no
          question/09_left-of-tree       | 1
          question/10_above-house        | yes
          question/12_between            | 2
          question/13_upper-half         | 2
          question/15_car-by-house       | red
          question/16_largest-balloon    | blue
          question/19_all-flowers-yellow | yes
          question/20_brown-or-black     | brown
          question/22_dog-and-horse      | yes
          question/23_neither-tram-nor-bus | no
          question/24_either-star-or-kite  | yes
          question/25_same-colour        | no
          question/27_right-of-tree      | house
          question/28_animal-below       | horse
          question/30_hats               | 1
          question/31_who-wears-glasses  | the person in blue
          question/32_holding            | umbrella
          statement/01_six-dogs          | no
          statement/02_at-least-four-birds | no
          statement/03_both-boat         | no
          statement/04_some-cat          | yes
          statement/05_one-umbrella      | yes
          statement/06_only-left         | yes
          statement/07_neither-person    | no
          statement/08_same-number       | yes
          statement/10_chairs-and-table  | yes
          statement/11_house-white-in-both | no
          statement/12_dogs-same-colour  | yes
          statement/13_ball-by-tree      | yes
          statement/14_one-hat-each      | yes
          statement/16_fewer-than-four   | no
          statement/17_night-and-day     | yes
          statement/18_how-many-more     | 1
          general/04_three-pictures      | 1
          general/07_share-of-hats       | 0.5
          general/08_sentence            | 0 cups and 0 bottles
          general/09_legs                | 8
          """)
  void giveTheAnswersThatTheTruthHas(String name, String answer) throws Exception {
    assertThat(run(named(name)).summary()).isEqualTo(answer);
  }

  @ParameterizedTest
  @MethodSource("within")
  void runOnScenes(WorkedExample example) throws Exception {
    Value answer = run(example);

    if (example.task() == Task.EDITING || example.task() == Task.TAGGING) {
      assertThat(answer)
          .isInstanceOfSatisfying(
              Image.class, after -> assertThat(after.frame()).isEqualTo(VILLAGE.picture().frame()));
    } else if (answer instanceof Text text) {
      assertThat(text.value()).isNotBlank();
    }
  }

  /** Edits touch what they are about, and leave the rest as it was. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          editing/01_red-car-in-colour  | keeps   | 125 | 185
          editing/01_red-car-in-colour  | changes | 315 | 180
          editing/02_grey-but-flowers   | keeps   | 197 | 270
          editing/02_grey-but-flowers   | changes |  80 | 255
          editing/03_left-half          | keeps   | 100 | 150
          editing/03_left-half          | changes | 300 | 150
          editing/06_hide-faces         | changes | 245 | 209
          editing/06_hide-faces         | changes | 382 | 182
          editing/06_hide-faces         | keeps   | 220 | 110
          editing/07_face-of-the-tall-one | changes | 382 | 182
          editing/07_face-of-the-tall-one | keeps   | 245 | 209
          editing/09_without-glasses    | changes | 382 | 182
          editing/09_without-glasses    | keeps   | 245 | 209
          editing/10_ball-to-mushroom   | changes | 307 | 287
          editing/10_ball-to-mushroom   | keeps   |  27 | 287
          editing/12_road-to-river      | changes |  20 | 180
          editing/12_road-to-river      | keeps   |  20 | 220
          editing/13_people-in-snow     | changes |  20 | 220
          editing/14_night-sky          | changes | 150 |  60
          editing/14_night-sky          | keeps   | 150 | 290
          """)
  void touchWhatTheyAreAbout(String name, String effect, int x, int y) throws Exception {
    Image before = VILLAGE.picture();

    Image after = (Image) run(named(name));

    if (effect.equals("keeps")) {
      assertThat(after.rgb(x, y)).isEqualTo(before.rgb(x, y));
    } else {
      assertThat(after.rgb(x, y)).isNotEqualTo(before.rgb(x, y));
    }
  }

  @ParameterizedTest
  @MethodSource("beyond")
  void saySoWhereTheTruthHasNoAnswer(WorkedExample example) {
    assertThatThrownBy(() -> run(example))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("the oracle cannot read");
  }

  private static WorkedExample named(String name) {
    return ExampleBook.standard().examples().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Value run(WorkedExample example) throws Exception {
    Map<String, Image> inputs = new LinkedHashMap<>();
    for (String name : example.inputs()) {
      inputs.put(name, (inputs.size() % 2 == 0 ? VILLAGE : BEACH).picture());
    }
    return visprog.run(new Source(example.name(), example.program()), inputs).value();
  }
}
