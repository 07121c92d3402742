package dev.visprog.report;

import java.util.ArrayList;
import java.util.List;

/** Program text split for colouring; joined, the pieces are the text. */
final class Code {
  private Code() {}

  /**
   * A piece of one line.
   *
   * @param kind the CSS class: {@code tool}, {@code text}, {@code number}, {@code comment}; empty
   *     for the rest
   * @param text the piece
   */
  record Piece(String kind, String text) {}

  /** The pieces of one line or one step. */
  static List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    int plain = 0;
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      int end = at + 1;
      String kind = "";
      if (c == '#') {
        kind = "comment";
        end = line.length();
      } else if (c == '\'' || c == '"') {
        kind = "text";
        end = endOfString(line, at);
      } else if (Character.isLetterOrDigit(c) || c == '_') {
        end = endOfWord(line, at);
        if (Character.isDigit(c)) {
          kind = "number";
        } else if (end < line.length() && line.charAt(end) == '(') {
          kind = "tool";
        }
      }
      if (!kind.isEmpty()) {
        if (plain < at) {
          pieces.add(new Piece("", line.substring(plain, at)));
        }
        pieces.add(new Piece(kind, line.substring(at, end)));
        plain = end;
      }
      at = end;
    }
    if (plain < line.length()) {
      pieces.add(new Piece("", line.substring(plain)));
    }
    return pieces;
  }

  /** A quote ends a string where a comma, a bracket or nothing follows, as the language has it. */
  private static int endOfString(String line, int start) {
    char quote = line.charAt(start);
    for (int i = start + 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == quote && endsValue(line, i + 1)) {
        return i + 1;
      }
    }
    return line.length();
  }

  private static boolean endsValue(String line, int at) {
    int next = at;
    while (next < line.length() && line.charAt(next) == ' ') {
      next++;
    }
    return next == line.length() || ",)]#".indexOf(line.charAt(next)) >= 0;
  }

  private static int endOfWord(String line, int start) {
    int end = start;
    while (end < line.length()
        && (Character.isLetterOrDigit(line.charAt(end))
            || line.charAt(end) == '_'
            || (line.charAt(end) == '.' && Character.isDigit(line.charAt(start))))) {
      end++;
    }
    return end;
  }
}
