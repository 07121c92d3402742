package dev.visprog.value;

/** The kinds of {@link Value} as the checker, the prompt and error messages name them. */
public enum Type {
  IMAGE("Image"),
  REGIONS("Regions"),
  TEXT("Text"),
  NUMBER("Number"),
  TRUTH("Truth"),
  NAMES("Names"),
  /** In a signature only: any of the others. No value has this type. */
  ANY("Any");

  private final String label;

  Type(String label) {
    this.label = label;
  }

  /** The name in messages and documentation, such as {@code Regions}. */
  @Override
  public String toString() {
    return label;
  }

  /** Whether an argument of type {@code given} may stand where this type is wanted. */
  public boolean accepts(Type given) {
    return this == ANY || given == ANY || this == given || (this == NAMES && given == TEXT);
  }
}
