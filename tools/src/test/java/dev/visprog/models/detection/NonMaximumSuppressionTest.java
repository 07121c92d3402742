package dev.visprog.models.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NonMaximumSuppressionTest {
  private static final Detection LEFT = new Detection(0.5f, 0, 0, 0, 10, 10);

  /** Nine tenths of it is {@link #LEFT}. */
  private static final Detection NEARLY_LEFT = new Detection(0.9f, 0, 0, 0, 10, 9);

  private static final Detection RIGHT = new Detection(0.7f, 0, 20, 0, 30, 10);

  @Test
  void keepsTheSurestOfBoxesThatLieOnEachOther() {
    assertThat(NonMaximumSuppression.keep(List.of(LEFT, NEARLY_LEFT, RIGHT), 0.5))
        .containsExactly(1, 2);
  }

  @Test
  void keepsBoxesThatShareNoMoreThanTheThreshold() {
    Detection half = new Detection(0.4f, 0, 0, 0, 10, 5);
    assertThat(NonMaximumSuppression.keep(List.of(LEFT, half), 0.5)).containsExactly(0, 1);
    assertThat(NonMaximumSuppression.keep(List.of(LEFT, half), 0.49)).containsExactly(0);
  }

  @Test
  void comparesAFloatQuotientWithADoubleThreshold() {
    // 0.7f is less than 0.7, and 0.1f is more than 0.1.
    Detection seven = new Detection(0.4f, 0, 0, 0, 10, 7);
    Detection one = new Detection(0.4f, 0, 0, 0, 10, 1);
    assertThat(NonMaximumSuppression.keep(List.of(LEFT, seven), 0.7)).containsExactly(0, 1);
    assertThat(NonMaximumSuppression.keep(List.of(LEFT, one), 0.1)).containsExactly(0);
  }

  @Test
  void aBoxThatGaveWaySuppressesNothing() {
    Detection first = new Detection(0.9f, 0, 0, 0, 10, 10);
    Detection second = new Detection(0.8f, 0, 3, 0, 13, 10);
    Detection third = new Detection(0.7f, 0, 6, 0, 16, 10);
    assertThat(NonMaximumSuppression.keep(List.of(third, second, first), 0.5))
        .containsExactly(2, 0);
  }

  @Test
  void equalScoresStayInOrder() {
    assertThat(NonMaximumSuppression.keep(List.of(LEFT, LEFT, LEFT), 0.5)).containsExactly(0);
    Detection below = new Detection(LEFT.score(), 0, 0, 20, 10, 30);
    assertThat(NonMaximumSuppression.keep(List.of(below, LEFT), 0.5)).containsExactly(0, 1);
  }

  @Test
  void perLabelBoxesOfOtherLabelsDoNotCount() {
    Detection other = new Detection(0.3f, 1, 0, 0, 10, 10);
    assertThat(NonMaximumSuppression.keepPerLabel(List.of(other, LEFT, NEARLY_LEFT, RIGHT), 0.5))
        .containsExactly(2, 3, 0);
  }

  @Test
  void boxesWithoutAreaStay() {
    Detection line = new Detection(0.3f, 0, 0, 0, 10, 0);
    assertThat(NonMaximumSuppression.keep(List.of(line, line, LEFT), 0)).containsExactly(2, 0, 1);
  }

  @Test
  void noBoxesAreNoBoxes() {
    assertThat(NonMaximumSuppression.keep(List.of(), 0.5)).isEmpty();
  }

  @Test
  void refusesAThresholdThatIsNoShare() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NonMaximumSuppression.keep(List.of(), Double.NaN))
        .withMessage("got threshold NaN, want 0 to 1");
  }

  @Test
  void agreesWithTheDefinitionOnManyBoxes() {
    Random random = new Random(4);
    for (int round = 0; round < 20; round++) {
      List<Detection> boxes = random(random, 300);
      for (double threshold : new double[] {0, 0.3, 0.5, 1}) {
        assertThat(NonMaximumSuppression.keep(boxes, threshold))
            .isEqualTo(defined(boxes, threshold, false));
        assertThat(NonMaximumSuppression.keepPerLabel(boxes, threshold))
            .isEqualTo(defined(boxes, threshold, true));
      }
    }
  }

  private static List<Detection> random(Random random, int count) {
    List<Detection> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float x = random.nextFloat() * 100;
      float y = random.nextFloat() * 100;
      boxes.add(
          new Detection(
              random.nextInt(50) / 50f,
              random.nextInt(3),
              x,
              y,
              x + random.nextFloat() * 60,
              y + random.nextFloat() * 60));
    }
    return boxes;
  }

  /** Takes the surest of what is left, and everything on it away. */
  private static List<Integer> defined(List<Detection> boxes, double threshold, boolean perLabel) {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      left.add(i);
    }
    List<Integer> kept = new ArrayList<>();
    while (!left.isEmpty()) {
      int best = left.get(0);
      for (int i : left) {
        best = boxes.get(i).score() > boxes.get(best).score() ? i : best;
      }
      int taken = best;
      kept.add(taken);
      left.removeIf(
          i ->
              i == taken
                  || ((!perLabel || boxes.get(i).label() == boxes.get(taken).label())
                      && overlap(boxes.get(i), boxes.get(taken)) > threshold));
    }
    return kept;
  }

  private static float overlap(Detection a, Detection b) {
    float width = Math.max(0, Math.min(a.x1(), b.x1()) - Math.max(a.x0(), b.x0()));
    float height = Math.max(0, Math.min(a.y1(), b.y1()) - Math.max(a.y0(), b.y0()));
    float shared = width * height;
    return shared / (area(b) + area(a) - shared);
  }

  private static float area(Detection box) {
    return (box.x1() - box.x0()) * (box.y1() - box.y0());
  }
}
