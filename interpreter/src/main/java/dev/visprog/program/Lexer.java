package dev.visprog.program;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.diagnostic.DiagnosticCode;
import dev.visprog.source.Source;
import dev.visprog.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a program's text into words. Every line ends with a {@link TokenKind#LINE_END}, the last one
 * too.
 *
 * <p>A quote that is not followed by {@code ,} {@code )} {@code ]} or the end of the line does not
 * end its text: language models write {@code 'Does it show Disney's castle?'}. Such a quote is
 * kept, and a warning says so.
 */
final class Lexer {
  private final String text;
  private final List<Diagnostic> diagnostics;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(Source source, List<Diagnostic> diagnostics) {
    this.text = source.text();
    this.diagnostics = diagnostics;
  }

  /** All words of {@code source}; what is no word is reported to {@code diagnostics}. */
  static List<Token> tokens(Source source, List<Diagnostic> diagnostics) {
    Lexer lexer = new Lexer(source, diagnostics);
    while (lexer.at < lexer.text.length()) {
      lexer.next();
    }
    lexer.add(TokenKind.LINE_END, lexer.at);
    return lexer.tokens;
  }

  private void next() {
    int start = at;
    char c = text.charAt(at);
    switch (c) {
      case '\r', '\n' -> {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        add(TokenKind.LINE_END, start);
      }
      case ' ', '\t', '\f', '\u00a0', '\ufeff' -> at++;
      case '#' -> at = lineEnd();
      case '=' -> sign(TokenKind.EQUALS);
      case '(' -> sign(TokenKind.OPEN);
      case ')' -> sign(TokenKind.CLOSE);
      case '[' -> sign(TokenKind.OPEN_LIST);
      case ']' -> sign(TokenKind.CLOSE_LIST);
      case ',' -> sign(TokenKind.COMMA);
      case '\'', '"' -> text(c);
      default -> {
        if (isNameStart(c)) {
          name();
        } else if (isDigit(c) || "+-.".indexOf(c) >= 0) {
          number();
        } else {
          bad();
        }
      }
    }
  }

  private void sign(TokenKind kind) {
    at++;
    add(kind, at - 1);
  }

  private void name() {
    int start = at;
    while (at < text.length() && (isNameStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
      at++;
    }
    add(TokenKind.NAME, start);
  }

  private void number() {
    int start = at;
    if (text.charAt(at) == '+' || text.charAt(at) == '-') {
      at++;
    }
    int digits = digits();
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      digits += digits();
    }
    if (digits == 0) {
      at = start;
      bad();
      return;
    }
    exponent();
    if (at < text.length() && isNameStart(text.charAt(at))) {
      name();
      tokens.remove(tokens.size() - 1);
      report(start, "got '" + shown(start) + "', want a number or a name");
      add(TokenKind.BAD, start);
    } else {
      add(TokenKind.NUMBER, start);
    }
  }

  private int digits() {
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at - start;
  }

  private void exponent() {
    int before = at;
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        at++;
      }
      if (digits() == 0) {
        at = before;
      }
    }
  }

  private void text(char quote) {
    int start = at;
    int end = lineEnd();
    int kept = -1;
    for (at++; at < end; at++) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < end) {
        at++;
      } else if (c == quote) {
        if (endsText(at + 1, end)) {
          at++;
          add(TokenKind.TEXT, start);
          if (kept >= 0) {
            diagnostics.add(
                Diagnostic.warning(
                    DiagnosticCode.UNESCAPED_QUOTE,
                    new Span(kept, kept + 1),
                    "the text goes on after this quote, which was read as part of it",
                    "write \\" + quote + " for a quote inside a text"));
          }
          return;
        }
        kept = kept < 0 ? at : kept;
      }
    }
    report(start, "the text does not end on its line, want a closing " + quote);
    add(TokenKind.BAD, start);
  }

  /** Whether what follows a quote shows that it closes a text. */
  private boolean endsText(int from, int lineEnd) {
    int i = from;
    while (i < lineEnd && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i == lineEnd || ",)]".indexOf(text.charAt(i)) >= 0;
  }

  private void bad() {
    int start = at;
    at += Character.charCount(text.codePointAt(at));
    TokenKind last = tokens.isEmpty() ? TokenKind.LINE_END : tokens.get(tokens.size() - 1).kind();
    boolean goesOn = last == TokenKind.BAD && tokens.get(tokens.size() - 1).span().end() == start;
    if (!goesOn) {
      report(start, "unknown character " + shown(start));
    }
    add(TokenKind.BAD, start);
  }

  private String shown(int start) {
    int c = text.codePointAt(start);
    return at - start > 2 || Character.isLetterOrDigit(text.charAt(start))
        ? text.substring(start, Math.min(at, start + 40))
        : Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.SURROGATE
            ? "U+%04X".formatted(c)
            : "'" + Character.toString(c) + "'";
  }

  private int lineEnd() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void report(int start, String message) {
    diagnostics.add(Diagnostic.error(DiagnosticCode.SYNTAX, new Span(start, at), message, null));
  }

  private void add(TokenKind kind, int start) {
    tokens.add(new Token(kind, new Span(start, at)));
  }

  private static boolean isNameStart(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
