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
   * Those that are shipped: 3.1 million weights, 576 to 768 patches and a dozen words. The shorter
   * side of a thing in a whole picture is three patches in the median, nearly as the picture tower
   * of the shipped OWL-ViT knows it, whose six layers can be begun with: patch and width are the
   * same. With 128 pixels a thing was one patch wide, and six of ten answers were right after 800
   * steps as after 1,000.
   */
  static final ViltSizes SHIPPED = new ViltSizes(384, 16, 192, 6, 6);
}
