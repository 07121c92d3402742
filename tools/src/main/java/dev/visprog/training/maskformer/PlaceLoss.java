package dev.visprog.training.maskformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;

/**
 * What each place of the smallest map of the backbone shows: a cross entropy, by a linear layer
 * that is for training alone. Queries can only tell what the map knows, and from their few classes
 * it learns slowly; every place tells it something. MaX-DeepLab (Wang et al. 2021, section 3.4)
 * takes it up for the same reason.
 */
final class PlaceLoss {
  /** A name that MaskFormer leaves to training. */
  private static final String LAYER = "criterion.places";

  private PlaceLoss() {}

  /**
   * The weighted mean over places and what they show.
   *
   * @param p all weights
   * @param map {@code (B, C, h, w)}
   * @param stride pixels of a side of a place
   */
  static NDArray of(Parameters p, NDArray map, MaskFormerBatch batch, int stride) {
    int labels = MaskFormerLayout.LABELS.size();
    int width = Math.toIntExact(map.getShape().get(1));
    NDArray places = map.transpose(0, 2, 3, 1).reshape(-1, width); // (B h w, C)
    NDArray logits = Linear.of(p.in(LAYER), width, labels).apply(places);
    float[] weights = weights(batch, stride, labels);
    return logits
        .logSoftmax(1)
        .mul(map.getManager().create(weights, new Shape(weights.length / labels, labels)))
        .sum()
        .neg();
  }

  /**
   * How much each label counts at each place: {@code (B h w, L)}, 1 in all. A segment counts by the
   * root of the places that it covers, so that things are heard beside backgrounds; each place of
   * it by how much of it is covered.
   */
  static float[] weights(MaskFormerBatch batch, int stride, int labels) {
    Canvas canvas = batch.canvas();
    int side = stride / Canvas.MASK;
    int columns = canvas.columns() / side;
    int places = canvas.rows() / side * columns;
    float[] weights = new float[batch.samples().size() * places * labels];
    double sum = 0;
    for (int b = 0; b < batch.samples().size(); b++) {
      for (Sample.Segment segment : batch.samples().get(b).segments()) {
        double area = 0; // In places.
        for (float share : segment.shares()) {
          area += share / (side * side);
        }
        double each = 1 / Math.sqrt(area);
        for (int i = 0; i < segment.shares().length; i++) {
          int row = i / canvas.columns() / side;
          int column = i % canvas.columns() / side;
          weights[(b * places + row * columns + column) * labels + segment.label()] +=
              (float) (each * segment.shares()[i] / (side * side));
        }
        sum += Math.sqrt(area);
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= (float) Math.max(sum, 1);
    }
    return weights;
  }
}
