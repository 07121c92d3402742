package dev.visprog.report;

/**
 * How wide a line of type is, as near as one can tell without the font: the widths of the letters
 * of common sans-serif faces in a half-bold weight.
 */
final class TypeWidth {
  private static final double NARROW = 0.31;
  private static final double MEDIUM = 0.58;
  private static final double CAPITAL = 0.68;
  private static final double BROAD = 0.9;
  private static final double FULL = 1.05;

  private TypeWidth() {}

  /** The width of a text in em. */
  static double of(String text) {
    return text.codePoints().mapToDouble(TypeWidth::of).sum();
  }

  private static double of(int c) {
    if (" ijl.,:;'|!()[]ft".indexOf(c) >= 0) {
      return NARROW;
    }
    if ("mwMW@%…".indexOf(c) >= 0) {
      return BROAD;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide = c >= 0x1100 && (Character.isIdeographic(c) || c >= 0x1f000 || isKanaOrHangul(c));
    if (wide) {
      return FULL;
    }
    return Character.isUpperCase(c) ? CAPITAL : MEDIUM;
  }

  private static boolean isKanaOrHangul(int c) {
    return (c >= 0x3000 && c <= 0x30ff)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xff01 && c <= 0xff60);
  }
}
