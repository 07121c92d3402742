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
   * Those that are shipped: 3.1 million weights, 256 to 340 patches and a dozen words. The shorter
   * side of a thing in a whole picture is two patches in the median; with 128 pixels it was one,
   * and six of ten answers were right after 800 steps as after 1,000. Patch and width are those of
   * the picture tower of the shipped OWL-ViT, so that its six layers can be begun with.
   */
  static final ViltSizes SHIPPED = new ViltSizes(256, 16, 192, 6, 6);
}
