package dev.visprog.training.owlvit;

import dev.visprog.models.checkpoint.TensorFile.Tensor;
import dev.visprog.training.PositionEmbeddings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tensors that an OWL-ViT begins with: the towers of a CLIP (Minderer et al. 2022, section
 * 3.1), and heads that say of everything that it is most likely not there.
 */
final class ClipBeginning {
  private static final String PREFIX = "owlvit.";
  private static final String POSITIONS =
      PREFIX + "vision_model.embeddings.position_embedding.weight";
  private static final String TEXT_PROJECTION = PREFIX + "text_projection.weight";
  private static final String SHIFT = "class_head.logit_shift.";
  private static final String SCALE = "class_head.logit_scale.";

  /** {@code exp(10 · (cosine - 0.46))}: 0.01 where the cosine is 0, as focal losses want it. */
  private static final float FIRST_SHIFT = -0.46f;

  /** One less than the scale of 10: the head adds 1. */
  private static final float FIRST_SCALE = 9;

  private ClipBeginning() {}

  /**
   * The tensors by OWL-ViT's names.
   *
   * @param model a CLIP, an OWL-ViT, or nothing
   * @param grid patches in a row and in a column
   * @param width of a place of a picture
   * @param projection of the space of the texts
   */
  static Map<String, Tensor> of(Map<String, Tensor> model, int grid, int width, int projection) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put(SHIFT + "weight", new Tensor(new long[] {1, width}, new float[width]));
    tensors.put(SHIFT + "bias", new Tensor(new long[] {1}, new float[] {FIRST_SHIFT}));
    tensors.put(SCALE + "weight", new Tensor(new long[] {1, width}, new float[width]));
    tensors.put(SCALE + "bias", new Tensor(new long[] {1}, new float[] {FIRST_SCALE}));
    // The last layer of the box head adds nothing yet: each box lies on its place.
    tensors.put("box_head.dense2.weight", new Tensor(new long[] {4, width}, new float[4 * width]));
    boolean isClip = model.keySet().stream().anyMatch(name -> name.startsWith("vision_model."));
    model.forEach(
        (name, tensor) ->
            tensors.put(
                isClip ? PREFIX + name.replace("pre_layrnorm", "pre_layernorm") : name, tensor));
    tensors.computeIfPresent(POSITIONS, (name, table) -> PositionEmbeddings.resized(table, grid));
    tensors.computeIfPresent(TEXT_PROJECTION, (name, matrix) -> widened(matrix, projection));
    return tensors;
  }

  /** A projection to more numbers, of which the last are 0. */
  private static Tensor widened(Tensor matrix, int rows) {
    int columns = (int) matrix.shape()[matrix.shape().length - 1];
    return matrix.shape()[0] >= rows
        ? matrix
        : new Tensor(new long[] {rows, columns}, Arrays.copyOf(matrix.values(), rows * columns));
  }
}
