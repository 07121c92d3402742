package dev.visprog.value;

/**
 * True or false.
 *
 * @param value the truth value
 */
public record Truth(boolean value) implements Value {
  public static final Truth TRUE = new Truth(true);
  public static final Truth FALSE = new Truth(false);

  /** The constant for {@code value}. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  @Override
  public Type type() {
    return Type.TRUTH;
  }

  /** {@code True} or {@code False}, as the language writes them. */
  @Override
  public String summary() {
    return value ? "True" : "False";
  }

  @Override
  public void addTo(ContentHash hash) {
    hash.add("truth").add(value ? 1 : 0);
  }
}
