package dev.visprog.training.owlvit;

import dev.visprog.tools.scene.measure.AveragePrecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How often as many boxes are found as there are things, by the score that a box needs. */
final class Counts {
  private static final int STEPS = 100;

  private final List<Asked> asked = new ArrayList<>();

  /**
   * A question how many there are.
   *
   * @param scores of all boxes that may be found
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Asked(double[] scores, int truth) {
    boolean isRight(double threshold) {
      return DoubleStream.of(scores).filter(score -> score > threshold).count() == truth;
    }
  }

  /** Asks for something. */
  void add(List<AveragePrecision.Found> found, int truth) {
    double[] scores = found.stream().mapToDouble(AveragePrecision.Found::score).toArray();
    asked.add(new Asked(scores, truth));
  }

  /** The share of questions that are answered right. */
  double exact(double threshold) {
    return asked.stream().filter(each -> each.isRight(threshold)).count()
        / (double) Math.max(1, asked.size());
  }

  /** The hundredth of a score that answers most questions, with its neighbours on both sides. */
  double bestThreshold() {
    double[] exact =
        IntStream.range(0, STEPS).mapToDouble(i -> exact(i / (double) STEPS)).toArray();
    return IntStream.range(1, STEPS - 1)
            .boxed()
            .max(Comparator.comparingDouble(i -> exact[i - 1] + exact[i] + exact[i + 1]))
            .orElseThrow()
        / (double) STEPS;
  }
}
