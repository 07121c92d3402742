package dev.visprog.prompts.embedded.family;

/** Of which of the two pictures something holds. */
enum Quantifier {
  BOTH("%s and %s"),
  EITHER("(%s or %s)"),
  /** "A dog in either" is in one of them; "no dog in either" is in none of them. */
  ANY("(%s or %s)"),
  ONE("((%s) xor (%s))"),
  NEITHER("not (%s or %s)"),
  ONLY_LEFT("%s and not (%s)"),
  ONLY_RIGHT("not (%s) and %s");

  private final String pattern;

  Quantifier(String pattern) {
    this.pattern = pattern;
  }

  /** Whether the condition for the two together is in brackets as a whole. */
  boolean isInBrackets() {
    return pattern.startsWith("(");
  }

  /** The condition for the two together, in brackets where it must not be torn apart. */
  String join(String left, String right) {
    return pattern.formatted(left, right);
  }
}
