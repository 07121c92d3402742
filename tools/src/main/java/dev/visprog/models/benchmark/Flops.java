package dev.visprog.models.benchmark;

/**
 * How many floating-point operations the products of a network take, by its sizes. A multiplication
 * and an addition are two. What is not a product (norms, activations, softmax) is not counted: it
 * is a hundredth of the work.
 */
public final class Flops {
  private Flops() {}

  /** A linear layer applied to some rows. */
  public static double linear(long rows, long in, long out) {
    return 2.0 * rows * in * out;
  }

  /** A convolution with a square kernel, of so many pixels of its result. */
  public static double convolution(long pixels, long in, long out, long kernel) {
    return linear(pixels, in * kernel * kernel, out);
  }

  /** Scores and weighted values of attention, over all heads. */
  public static double attention(long queries, long keys, long width) {
    return 4.0 * queries * keys * width;
  }

  /**
   * Layers of a transformer.
   *
   * @param tokens that go through them
   * @param width of the residual stream
   * @param hidden width of the MLPs
   */
  public static double encoder(long layers, long tokens, long width, long hidden) {
    double projections = linear(tokens, width, 4 * width);
    double mlp = linear(tokens, width, 2 * hidden);
    return layers * (projections + mlp + attention(tokens, tokens, width));
  }

  /** Patches of colour pictures to tokens. */
  public static double patches(long count, long side, long width) {
    return linear(count, 3 * side * side, width);
  }
}
