package dev.visprog.training.maskformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.GradientTape;
import java.util.Arrays;
import java.util.List;

/** How wrong the classes of queries are: cross entropy. */
final class ClassLoss {
  /** The weight of Mask2Former (Cheng et al. 2022, section 4.1); that of MaskFormer is 1. */
  static final float WEIGHT = 2;

  /** Of a query that shall find nothing, as most of them: the weight of MaskFormer and DETR. */
  private static final double NOTHING = 0.1;

  private ClassLoss() {}

  /**
   * The weighted mean over queries, times {@link #WEIGHT}.
   *
   * @param logits {@code (B, Q, L + 1)}
   * @param matches the query of each true segment, as {@link Matching#of} gives it
   */
  static NDArray of(NDArray logits, long[] matches, List<Sample> samples) {
    int queries = Math.toIntExact(logits.getShape().get(0) * logits.getShape().get(1));
    int classes = Math.toIntExact(logits.getShape().get(2));
    int[] wanted = new int[queries];
    Arrays.fill(wanted, classes - 1);
    int row = 0;
    for (Sample sample : samples) {
      for (Sample.Segment segment : sample.segments()) {
        wanted[Math.toIntExact(matches[row++])] = segment.label();
      }
    }
    double sum = row + NOTHING * (queries - row);
    float[] weights = new float[queries * classes];
    for (int query = 0; query < queries; query++) {
      double weight = wanted[query] == classes - 1 ? NOTHING : 1;
      weights[query * classes + wanted[query]] = (float) (weight / sum);
    }
    NDArray chosen = logits.getManager().create(weights, new Shape(queries, classes));
    NDArray mean = logits.reshape(queries, classes).logSoftmax(1).mul(chosen).sum().neg();
    return GradientTape.scaled(mean, WEIGHT);
  }
}
