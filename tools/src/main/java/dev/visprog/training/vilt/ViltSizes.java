package dev.visprog.training.vilt;

/**
 * The sizes of a network, and of the pictures that it looks at.
 *
 * @param side pixels of the shorter side of a picture; the longer one keeps its share
 * @param patch pixels of the side of a patch
 * @param width of the residual stream
 * @param layers of the transformer
 * @param heads of its attention
 */
record ViltSizes(int side, int patch, int width, int layers, int heads) {
  /**
   * Those that are shipped: 3.1 million weights, 64 to 96 patches and a dozen words. A question
   * takes 0.6 GFLOP, three times that to learn from: about 30 questions a second on two cores.
   * Side, patch and width are those of the picture tower of the shipped CLIP, so that its six
   * layers can be begun with.
   */
  static final ViltSizes SHIPPED = new ViltSizes(128, 16, 192, 6, 6);
}
