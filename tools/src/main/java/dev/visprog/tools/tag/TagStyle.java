package dev.visprog.tools.tag;

/**
 * How large things are drawn, in pixels: in proportion to the picture, so that a tagged picture
 * looks the same at any size.
 *
 * @param line width of a box's line
 * @param casing width of the dark edge on both sides of the line, which sets it off from any ground
 * @param textSize size of the labels' text
 * @param paddingX room left and right of a label's text
 * @param paddingY room above and below a label's text
 */
record TagStyle(double line, double casing, double textSize, double paddingX, double paddingY) {
  private static final double LEAST_TEXT = 11;

  /** The style for a picture of this size. */
  static TagStyle of(int width, int height) {
    double size = Math.sqrt((double) width * height);
    double text = Math.max(LEAST_TEXT, 4 + 0.02 * size);
    text = Math.min(text, height / 2.0);
    double line = Math.max(1.5, text * 0.16);
    return new TagStyle(line, Math.max(1, line * 0.4), text, text * 0.42, text * 0.26);
  }

  /** Height of a label. */
  int labelHeight() {
    return (int) Math.ceil(textSize + 2 * paddingY);
  }
}
