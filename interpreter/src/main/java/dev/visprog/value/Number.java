package dev.visprog.value;

/**
 * A finite number, whole or not.
 *
 * @param value the number; never NaN or infinite
 */
@SuppressWarnings("JavaLangClash") // the language's own word for it
public record Number(double value) implements Value {
  private static final double LARGEST_EXACT_INTEGER = 1L << 53;

  public Number {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("got " + value + ", want a finite number");
    }
    value = value + 0.0; // -0.0 becomes 0.0
  }

  @Override
  public Type type() {
    return Type.NUMBER;
  }

  /** The number as a person writes it: {@code 3}, {@code 2.5}. */
  @Override
  public String summary() {
    return format(value);
  }

  @Override
  public void addTo(ContentHash hash) {
    hash.add("number").add(value);
  }

  /** Writes whole numbers without a decimal point. */
  public static String format(double value) {
    return value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT_INTEGER
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
