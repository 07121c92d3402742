package dev.visprog.expression;

/** The operators between two operands. */
public enum Operator {
  OR("or", Group.LOGIC),
  XOR("xor", Group.LOGIC),
  AND("and", Group.LOGIC),
  EQUAL("==", Group.EQUALITY),
  NOT_EQUAL("!=", Group.EQUALITY),
  LESS("<", Group.ORDER),
  LESS_OR_EQUAL("<=", Group.ORDER),
  GREATER(">", Group.ORDER),
  GREATER_OR_EQUAL(">=", Group.ORDER),
  IN("in", Group.MEMBERSHIP),
  NOT_IN("not in", Group.MEMBERSHIP),
  PLUS("+", Group.ARITHMETIC),
  MINUS("-", Group.ARITHMETIC),
  TIMES("*", Group.ARITHMETIC),
  DIVIDED_BY("/", Group.ARITHMETIC),
  FLOOR_DIVIDED_BY("//", Group.ARITHMETIC),
  MODULO("%", Group.ARITHMETIC);

  /** What an operator takes and gives. */
  enum Group {
    /** Truths to a truth. */
    LOGIC,
    /** Two scalars to a truth. */
    EQUALITY,
    /** Numbers to a truth. */
    ORDER,
    /** A scalar and a list or text to a truth. */
    MEMBERSHIP,
    /** Numbers to a number. */
    ARITHMETIC
  }

  private final String symbol;
  private final Group group;

  Operator(String symbol, Group group) {
    this.symbol = symbol;
    this.group = group;
  }

  /** How it is written. */
  @Override
  public String toString() {
    return symbol;
  }

  Group group() {
    return group;
  }
}
