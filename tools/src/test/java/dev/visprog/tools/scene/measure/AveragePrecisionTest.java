package dev.visprog.tools.scene.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.tools.scene.measure.AveragePrecision.Found;
import dev.visprog.value.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class AveragePrecisionTest {
  private static final Box LEFT = new Box(0, 0, 10, 10);
  private static final Box RIGHT = new Box(50, 0, 60, 10);
  private static final Box NOWHERE = new Box(0, 80, 10, 90);

  private final AveragePrecision precision = new AveragePrecision(0.5);

  private double value() {
    return precision.value().orElseThrow();
  }

  @Test
  void isOneWhereAllIsFoundAndNothingElse() {
    precision.add(List.of(new Found(RIGHT, 0.3), new Found(LEFT, 0.9)), List.of(LEFT, RIGHT));
    precision.add(List.of(), List.of());
    assertThat(value()).isOne();
    assertThat(precision.things()).isEqualTo(2);
  }

  @Test
  void losesWhatIsNotFound() {
    precision.add(List.of(new Found(LEFT, 0.9)), List.of(LEFT, RIGHT));
    assertThat(value()).isEqualTo(0.5);
  }

  @Test
  void wrongBoxesCountLessTheLessSureTheyAre() {
    precision.add(
        List.of(new Found(LEFT, 0.9), new Found(RIGHT, 0.8), new Found(NOWHERE, 0.7)),
        List.of(LEFT, RIGHT));
    assertThat(value()).as("last").isOne();
    precision.add(List.of(new Found(NOWHERE, 0.85)), List.of());
    assertThat(value()).as("between").isCloseTo((1 + 2 / 3.0) / 2, within(1e-9));
    precision.add(List.of(new Found(NOWHERE, 0.95)), List.of());
    // Right ones are at places 2 and 4: precision 1/2, 2/4.
    assertThat(value()).as("first").isCloseTo(0.5, within(1e-9));
  }

  @Test
  void precisionIsTheBestAtThatRecallOrAbove() {
    // wrong right right: precision 0, 1/2, 2/3; at the recall of the first right one 2/3 counts.
    precision.add(
        List.of(new Found(NOWHERE, 0.9), new Found(LEFT, 0.8), new Found(RIGHT, 0.7)),
        List.of(LEFT, RIGHT));
    assertThat(value()).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void aThingIsFoundOnce() {
    precision.add(List.of(new Found(LEFT, 0.9), new Found(LEFT, 0.8)), List.of(LEFT, RIGHT));
    assertThat(value()).isEqualTo(0.5);
  }

  @Test
  void takesTheNearestOfSeveralAndWantsEnoughOverlap() {
    Box shifted = new Box(2, 0, 12, 10);
    precision.add(
        List.of(new Found(shifted, 0.9), new Found(LEFT, 0.8)),
        List.of(LEFT, new Box(3, 0, 13, 10)));
    assertThat(value()).isOne();
    AveragePrecision strict = new AveragePrecision(0.75);
    strict.add(List.of(new Found(shifted, 0.9)), List.of(LEFT));
    assertThat(strict.value().orElseThrow()).as("overlap of 8 / 12").isZero();
  }

  @Test
  void hasNoValueWhereNothingIsToBeFound() {
    precision.add(List.of(new Found(LEFT, 0.9)), List.of());
    assertThat(precision.value()).isEmpty();
  }

  @Test
  void refusesAnOverlapThatMeansNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AveragePrecision(0))
        .withMessage("got the overlap 0.0, want above 0 to 1");
  }
}
