package dev.visprog.training;

import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.tools.scene.drawing.Chance;
import java.util.Arrays;

/**
 * The values that weights begin with: norms are 1, biases 0, tables of embeddings small, and
 * matrices so that what comes out is about as large as what goes in (Glorot and Bengio 2010).
 * Places of patches begin as waves across the picture, so that near places are alike from the
 * start. Each tensor has a stream of chance of its own, so the order in which layers ask does not
 * matter.
 *
 * @param seed of all streams
 */
public record FirstWeights(long seed) implements TrainableWeights.FirstValues {
  private static final double EMBEDDING = 0.02;

  /** CLIP begins with cosines divided by 0.07. */
  private static final float LOGIT_SCALE = (float) Math.log(1 / 0.07);

  @Override
  public float[] of(String name, long... shape) {
    int count = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
    float[] values = new float[count];
    if (name.endsWith("logit_scale")) {
      return new float[] {LOGIT_SCALE};
    }
    if (name.endsWith("bias") && shape.length == 1) {
      return values;
    }
    if (name.endsWith("weight") && shape.length == 1) {
      Arrays.fill(values, 1);
      return values;
    }
    int side = gridSide(name, shape);
    if (side > 0) {
      return PatchWaves.of(side, Math.toIntExact(shape[shape.length - 1]));
    }
    if (name.contains("position_embedding") && shape.length == 4) {
      return PatchWaves.map(Math.toIntExact(shape[3]), Math.toIntExact(shape[1]));
    }
    double spread = spread(name, shape, count);
    Chance chance = Chance.of(seed, name.hashCode());
    for (int i = 0; i < count; i++) {
      values[i] = (float) (spread * gaussian(chance));
    }
    return values;
  }

  /** The side of the square of patches whose places these are, behind that of the whole; or 0. */
  private static int gridSide(String name, long... shape) {
    boolean ofPatches = name.contains("vision_model") || shape.length == 3;
    if (!name.contains("position_embedding") || !ofPatches) {
      return 0;
    }
    long patches = shape[shape.length - 2] - 1;
    int side = (int) Math.round(Math.sqrt((double) patches));
    return (long) side * side == patches ? side : 0;
  }

  private static double spread(String name, long[] shape, int count) {
    if (name.endsWith("queries_embedder.weight")) {
      return 1; // They must differ, else they find the same things (Carion et al. 2020).
    }
    if (name.endsWith("relative_position_bias_table")) {
      return EMBEDDING; // Added to scores, no product.
    }
    boolean table = name.endsWith("embedding.weight") || name.endsWith("embeddings.weight");
    if (shape.length < 2 || (table && shape.length == 2)) {
      return EMBEDDING;
    }
    double out = shape[0];
    double in = count / out;
    return Math.sqrt(2 / (in + out));
  }

  /** A number of the normal distribution (Box and Muller 1958). */
  static double gaussian(Chance chance) {
    double radius = Math.sqrt(-2 * Math.log(1 - chance.unit()));
    return radius * Math.cos(2 * Math.PI * chance.unit());
  }
}
