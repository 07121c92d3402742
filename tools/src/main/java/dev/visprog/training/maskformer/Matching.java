package dev.visprog.training.maskformer;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.maskformer.MaskFormerNetwork;
import dev.visprog.training.matching.Assignment;
import java.util.List;

/**
 * Which query shall find which segment: the pairs that cost least together (Cheng et al. 2021,
 * section 3.3). Nothing here has gradients.
 */
final class Matching {
  private Matching() {}

  /**
   * The query of each true segment, sample by sample, counted through all samples: {@code b Q + q}.
   */
  static long[] of(MaskFormerNetwork.Found found, Truth truth) {
    int queries = Math.toIntExact(found.classes().getShape().get(1));
    int labels = Math.toIntExact(found.classes().getShape().get(2));
    float[] masks = maskCosts(found.masks().stopGradient(), truth.padded()).toFloatArray();
    float[] classes = found.classes().stopGradient().softmax(2).toFloatArray();
    List<Sample> samples = truth.samples();
    long[] matches = new long[samples.stream().mapToInt(each -> each.segments().size()).sum()];
    int row = 0;
    for (int b = 0; b < samples.size(); b++) {
      List<Sample.Segment> segments = samples.get(b).segments();
      double[][] costs = new double[segments.size()][queries];
      for (int s = 0; s < costs.length; s++) {
        for (int q = 0; q < queries; q++) {
          int query = b * queries + q;
          costs[s][q] =
              masks[query * truth.most() + s]
                  - ClassLoss.WEIGHT * classes[query * labels + segments.get(s).label()];
        }
      }
      for (int query : Assignment.cheapest(costs)) {
        matches[row++] = (long) b * queries + query;
      }
    }
    return matches;
  }

  /**
   * What the masks cost against all true ones of their sample: {@code (B, Q, S)}.
   *
   * @param masks logits, {@code (B, Q, h, w)}
   * @param truth {@code (B, S, h w)}
   */
  private static NDArray maskCosts(NDArray masks, NDArray truth) {
    NDArray logits = masks.reshape(masks.getShape().get(0), masks.getShape().get(1), -1);
    NDArray transposed = truth.transpose(0, 2, 1);
    NDArray inside = MaskLoss.inside(logits);
    NDArray outside = MaskLoss.outside(logits);
    int[] pixels = {2};
    NDArray focal =
        inside
            .sub(outside)
            .matMul(transposed)
            .add(outside.sum(pixels, true))
            .div(logits.getShape().get(2));
    NDArray shares = MaskLoss.probability(logits);
    NDArray both = shares.matMul(transposed).mul(2).add(1);
    NDArray sums = shares.sum(pixels, true).add(truth.sum(pixels, true).transpose(0, 2, 1)).add(1);
    return focal.mul(MaskLoss.FOCAL).sub(both.div(sums).mul(MaskLoss.DICE));
  }
}
