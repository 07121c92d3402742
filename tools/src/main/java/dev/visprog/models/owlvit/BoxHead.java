package dev.visprog.models.owlvit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.Parameters;

/**
 * One box for each place. What is learnt is how the box differs from that of the place itself: a
 * bias puts it there before a sigmoid (Minderer et al. 2022, section 3.2 and appendix: "box bias").
 */
final class BoxHead {
  private static final float EPSILON = 1e-4f;

  private final PlaceHead head;
  private final NDArray bias;
  private final Ops ops;

  /**
   * With the weights of {@code p}.
   *
   * @param width C
   * @param grid places in a row and in a column
   */
  BoxHead(Parameters p, int width, int grid) {
    ops = p.runtime().ops();
    head = new PlaceHead(p, width, 4);
    bias =
        p.computed(
            () -> p.runtime().manager().create(bias(grid), new Shape(1, (long) grid * grid, 4)));
  }

  /**
   * Predicts.
   *
   * @param features {@code (B, P, C)}
   * @return {@code (B, P, 4)}: centre x, centre y, width, height, in shares of the network's
   *     picture
   */
  NDArray apply(NDArray features) {
    return head.apply(features).add(bias).getNDArrayInternal().sigmoid();
  }

  /**
   * As {@link #apply(NDArray)}, for some of the places.
   *
   * @param features {@code (B, K, C)}
   * @param places which these are, picture by picture: {@code (B K)}, int64
   * @return {@code (B, K, 4)}
   */
  NDArray apply(NDArray features, NDArray places) {
    NDArray predicted = head.apply(features);
    NDArray own = ops.gatherRows(bias.reshape(-1, 4), places).reshape(predicted.getShape());
    return predicted.add(own).getNDArrayInternal().sigmoid();
  }

  /** Box by box, row by row: the lower right corner of the place as centre, its size as size. */
  private static float[] bias(int grid) {
    float[] bias = new float[4 * grid * grid];
    float size = logit(1f / grid);
    int i = 0;
    for (int y = 1; y <= grid; y++) {
      for (int x = 1; x <= grid; x++) {
        bias[i++] = logit((float) x / grid);
        bias[i++] = logit((float) y / grid);
        bias[i++] = size;
        bias[i++] = size;
      }
    }
    return bias;
  }

  /**
   * The inverse of the sigmoid, finite at 0 and 1. Sums are rounded to float32 as in the reference
   * implementation: near 1 the logarithm enlarges what is lost there.
   */
  private static float logit(float share) {
    float one = share + EPSILON;
    float other = -share + EPSILON;
    return (float) Math.log(one) - (float) Math.log1p(other);
  }
}
