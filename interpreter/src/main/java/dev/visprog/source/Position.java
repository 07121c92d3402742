package dev.visprog.source;

/**
 * A place as people count it.
 *
 * @param line from 1
 * @param column from 1, in characters of Java (a character beyond the basic plane counts as two)
 */
public record Position(int line, int column) {

  /** {@code 6:25}. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
