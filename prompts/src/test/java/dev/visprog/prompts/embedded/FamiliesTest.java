package dev.visprog.prompts.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.plan.Instruction;
import dev.visprog.plan.PlanningException;
import dev.visprog.standard.StandardToolbox;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FamiliesTest {
  private static final EmbeddedPlanner PLANNER = EmbeddedPlanner.create();

  /** So many of something: in one picture, or in two together. */
  private static final Set<String> OF_ONE_PICTURE_OR_TWO =
      Set.of("Are there at least three kites above the house?");

  static Stream<String> examples() {
    return PLANNER.families().stream().flatMap(family -> family.examples().stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void understandItsOwnExamplesWithOneOrTwoPictures(String example) {
    assertThat(
            Stream.of(List.of("IMAGE"), List.of("LEFT", "RIGHT"))
                .filter(pictures -> isPlanned(example, pictures)))
        .hasSize(OF_ONE_PICTURE_OR_TWO.contains(example) ? 2 : 1);
  }

  @Test
  void haveAnExampleEach() {
    assertThat(PLANNER.families()).allSatisfy(family -> assertThat(family.examples()).isNotEmpty());
  }

  private static boolean isPlanned(String text, List<String> pictures) {
    try {
      PLANNER.plan(new Instruction(text, pictures), StandardToolbox.declared());
      return true;
    } catch (PlanningException e) {
      return false;
    }
  }
}
