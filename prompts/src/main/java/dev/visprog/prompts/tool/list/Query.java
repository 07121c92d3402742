package dev.visprog.prompts.tool.list;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.ToolException;

/**
 * What a call of {@code List} wants.
 *
 * @param text what to list
 * @param max the longest list wanted
 */
record Query(String text, int max) {
  private static final int LONGEST = 1_000;
  private static final int MOST = 1_000;

  static Query of(Arguments arguments) throws ToolException {
    String text = arguments.text("query").strip();
    if (text.isEmpty()) {
      throw new ToolException("the query is empty, want what to list");
    }
    if (text.length() > LONGEST) {
      throw new ToolException(
          "the query has %,d characters, want at most %,d".formatted(text.length(), LONGEST));
    }
    return new Query(text, arguments.integer("max", 1, MOST));
  }
}
