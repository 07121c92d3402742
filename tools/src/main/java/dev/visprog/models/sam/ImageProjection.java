package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.nn.Heads;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import java.util.List;

/**
 * Several projections of the patches of a picture in one product. Some of them see the place of
 * each patch too; as a projection of a sum is the sum of projections, what places become is
 * computed once, when the network is loaded.
 */
final class ImageProjection {
  private final Linear product;
  private final NDArray constant;
  private final int count;
  private final int heads;

  /**
   * One of the projections.
   *
   * @param parameters of {@code weight (width, C)} and {@code bias (width)}
   * @param placed whether it sees places
   */
  record Part(Parameters parameters, boolean placed) {}

  /**
   * With the weights of the parts.
   *
   * @param places {@code (P, C)}
   * @param width of each part, all heads together
   */
  ImageProjection(
      Parameters p, List<Part> parts, NDArray places, int channels, int width, int heads) {
    this.count = parts.size();
    this.heads = heads;
    NDList weights = new NDList();
    NDList constants = new NDList();
    for (Part part : parts) {
      NDArray weight = part.parameters.array("weight", width, channels);
      NDArray bias = part.parameters.array("bias", width);
      weights.add(weight);
      constants.add(
          part.placed
              ? places.matMul(weight.transpose()).add(bias)
              : bias.reshape(1, width).broadcast(new Shape(places.getShape().get(0), width)));
    }
    constant = p.computed(() -> NDArrays.concat(constants, 1));
    NDArray none = p.runtime().manager().zeros(new Shape((long) count * width));
    product = Linear.of(p, NDArrays.concat(weights), none);
  }

  /**
   * Projects.
   *
   * @param image {@code (B, P, C)}
   * @return for each part {@code (B, heads, P, d)}
   */
  List<NDArray> apply(NDArray image) {
    return product.apply(image).add(constant).split(count, 2).stream()
        .map(part -> Heads.split(part, heads))
        .toList();
  }
}
