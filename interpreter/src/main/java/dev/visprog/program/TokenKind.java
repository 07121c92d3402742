package dev.visprog.program;

/** The kinds of words that a program is made of. */
enum TokenKind {
  NAME("a name"),
  TEXT("a text"),
  NUMBER("a number"),
  EQUALS("'='"),
  OPEN("'('"),
  CLOSE("')'"),
  OPEN_LIST("'['"),
  CLOSE_LIST("']'"),
  COMMA("','"),
  LINE_END("the end of the line"),
  /** Characters that form no word; the lexer has reported them. */
  BAD("an unknown character");

  private final String label;

  TokenKind(String label) {
    this.label = label;
  }

  /** How messages call it. */
  @Override
  public String toString() {
    return label;
  }
}
