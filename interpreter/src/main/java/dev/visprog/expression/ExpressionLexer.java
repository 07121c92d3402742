package dev.visprog.expression;

import dev.visprog.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts the text of an expression into words. */
final class ExpressionLexer {
  private static final List<String> SIGNS =
      List.of(
          "==", "!=", "<=", ">=", "//", "<", ">", "+", "-", "*", "/", "%", "(", ")", "[", "]", ",");

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int at;

  private ExpressionLexer(String text) {
    this.text = text;
  }

  /** What a word is. */
  enum Kind {
    NAME,
    PLACEHOLDER,
    NUMBER,
    TEXT,
    SIGN,
    END
  }

  /**
   * A word.
   *
   * @param kind what it is
   * @param text as it is written; of a placeholder the name alone
   * @param span where it stands
   */
  record Word(Kind kind, String text, Span span) {}

  static List<Word> words(String text) throws ExpressionException {
    ExpressionLexer lexer = new ExpressionLexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    lexer.words.add(new Word(Kind.END, "the end", Span.at(text.length())));
    return lexer.words;
  }

  private void next() throws ExpressionException {
    int start = at;
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (isNameStart(c)) {
      skipName();
      add(Kind.NAME, text.substring(start, at), start);
    } else if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
      number();
    } else if (c == '\'' || c == '"') {
      quoted(c);
    } else if (c == '{') {
      placeholder();
    } else {
      sign();
    }
  }

  private void number() throws ExpressionException {
    int start = at;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    int mark = at;
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
        at++;
      }
      int digits = at;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
      at = at == digits ? mark : at;
    }
    if (at < text.length() && isNameStart(text.charAt(at))) {
      skipName();
      throw problem(start, "got '" + text.substring(start, at) + "', want a number or a name");
    }
    add(Kind.NUMBER, text.substring(start, at), start);
  }

  private void quoted(char quote) throws ExpressionException {
    int start = at;
    for (at++; at < text.length() && text.charAt(at) != quote; at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
    }
    if (at >= text.length()) {
      at = text.length();
      throw problem(start, "the text does not end, want a closing " + quote);
    }
    at++;
    add(Kind.TEXT, text.substring(start, at), start);
  }

  private void placeholder() throws ExpressionException {
    int start = at;
    int end = text.indexOf('}', at);
    String name = end < 0 ? "" : text.substring(at + 1, end).strip();
    if (!isName(name)) {
      at = end < 0 ? text.length() : end + 1;
      throw problem(start, "got " + text.substring(start, at) + ", want {NAME}");
    }
    at = end + 1;
    add(Kind.PLACEHOLDER, name, start);
  }

  private void sign() throws ExpressionException {
    int start = at;
    for (String sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        at += sign.length();
        add(Kind.SIGN, sign, start);
        return;
      }
    }
    at += Character.charCount(text.codePointAt(at));
    String shown = text.substring(start, at);
    String wanted =
        switch (shown) {
          case "=" -> ", want ==";
          case "&" -> ", want and";
          case "|" -> ", want or";
          case "^" -> ", want xor";
          case "!" -> ", want not";
          default -> "";
        };
    int c = shown.codePointAt(0);
    boolean visible = !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    String name = visible ? "'" + shown + "'" : String.format(Locale.ROOT, "U+%04X", c);
    throw problem(start, "unknown sign " + name + wanted);
  }

  private void skipName() {
    while (at < text.length() && (isNameStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
      at++;
    }
  }

  private void add(Kind kind, String word, int start) {
    words.add(new Word(kind, word, new Span(start, at)));
  }

  private ExpressionException problem(int start, String message) {
    return new ExpressionException(new Span(start, at), message);
  }

  static boolean isName(String text) {
    return !text.isEmpty()
        && isNameStart(text.charAt(0))
        && text.chars().allMatch(c -> isNameStart((char) c) || isDigit((char) c));
  }

  private static boolean isNameStart(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
