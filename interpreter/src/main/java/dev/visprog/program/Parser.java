package dev.visprog.program;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.diagnostic.DiagnosticCode;
import dev.visprog.source.Source;
import dev.visprog.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads program text. A syntax error spoils its line and no other. */
public final class Parser {
  /** The longest text that is looked at, in characters. */
  public static final int LONGEST_TEXT = 200_000;

  private static final int DEEPEST_LIST = 20;
  private static final Set<String> CONSTANTS = Set.of("True", "False", "None");

  private final Source source;
  private final List<Token> tokens;
  private final List<Diagnostic> diagnostics;
  private int at;

  private Parser(Source source, List<Token> tokens, List<Diagnostic> diagnostics) {
    this.source = source;
    this.tokens = tokens;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a program; never throws.
   *
   * @param diagnostics gets every finding
   * @return the program, with a {@link Step.BrokenStep} for each line that has a syntax error
   */
  public static Program parse(Source source, List<Diagnostic> diagnostics) {
    if (source.text().length() > LONGEST_TEXT) {
      diagnostics.add(
          Diagnostic.error(
              DiagnosticCode.TOO_LONG,
              Span.at(0),
              "got %,d characters, want at most %,d"
                  .formatted(source.text().length(), LONGEST_TEXT),
              null));
      return new Program(source, List.of());
    }
    List<Token> tokens = Lexer.tokens(source, diagnostics);
    return new Parser(source, tokens, diagnostics).program();
  }

  private Program program() {
    List<Step> steps = new ArrayList<>();
    while (at < tokens.size()) {
      if (peek().kind() != TokenKind.LINE_END) {
        steps.add(line());
      }
      at++; // the line end
    }
    return new Program(source, steps);
  }

  private Step line() {
    int first = at;
    Identifier target = null;
    try {
      target = name("a variable name");
      if (peek().kind() == TokenKind.OPEN) {
        throw unexpected("'='", "give the value a name: ANSWER0=" + target.text() + "(…)");
      }
      take(TokenKind.EQUALS);
      Step step = step(target);
      if (peek().kind() != TokenKind.LINE_END) {
        throw unexpected(TokenKind.LINE_END.toString(), null);
      }
      return step;
    } catch (SyntaxError error) {
      diagnostics.addAll(error.finding == null ? List.of() : List.of(error.finding));
      Span start = tokens.get(first).span();
      while (peek().kind() != TokenKind.LINE_END) {
        at++;
      }
      return new Step.BrokenStep(target, start.to(tokens.get(at - 1).span()));
    }
  }

  private Step step(Identifier target) throws SyntaxError {
    Identifier name = name("a tool or a variable");
    if (peek().kind() != TokenKind.OPEN) {
      return new Step.AliasStep(target, name, target.span().to(name.span()));
    }
    at++;
    List<Argument> arguments = new ArrayList<>();
    while (peek().kind() != TokenKind.CLOSE) {
      arguments.add(argument());
      if (peek().kind() == TokenKind.COMMA) {
        at++;
      } else if (peek().kind() != TokenKind.CLOSE) {
        throw unexpected("',' or ')'", null);
      }
    }
    Span close = take(TokenKind.CLOSE).span();
    return new Step.CallStep(target, name, arguments, target.span().to(close));
  }

  private Argument argument() throws SyntaxError {
    boolean named =
        peek().kind() == TokenKind.NAME && tokens.get(at + 1).kind() == TokenKind.EQUALS;
    if (!named) {
      return new Argument(null, term(0));
    }
    Identifier name = name("an argument");
    at++; // the equals sign
    return new Argument(name, term(0));
  }

  private Term term(int depth) throws SyntaxError {
    Token token = peek();
    Span span = token.span();
    String text = source.text(span);
    switch (token.kind()) {
      case TEXT -> {
        at++;
        return new Term.TextTerm(TextLiteral.read(text).value(), span);
      }
      case NUMBER -> {
        at++;
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
          throw new SyntaxError(error(span, "the number is too large", null));
        }
        return new Term.NumberTerm(number + 0.0, span);
      }
      case NAME -> {
        at++;
        return switch (text) {
          case "True" -> new Term.TruthTerm(true, span);
          case "False" -> new Term.TruthTerm(false, span);
          case "None" -> new Term.NoneTerm(span);
          default -> new Term.VariableTerm(text, span);
        };
      }
      case OPEN_LIST -> {
        return list(depth);
      }
      case EQUALS, OPEN, CLOSE, CLOSE_LIST, COMMA, LINE_END, BAD ->
          throw unexpected("a value", null);
    }
    throw new AssertionError(token);
  }

  private Term list(int depth) throws SyntaxError {
    Span open = take(TokenKind.OPEN_LIST).span();
    if (depth == DEEPEST_LIST) {
      throw new SyntaxError(error(open, "lists nest more than " + DEEPEST_LIST + " deep", null));
    }
    List<Term> items = new ArrayList<>();
    while (peek().kind() != TokenKind.CLOSE_LIST) {
      items.add(term(depth + 1));
      if (peek().kind() == TokenKind.COMMA) {
        at++;
      } else if (peek().kind() != TokenKind.CLOSE_LIST) {
        throw unexpected("',' or ']'", null);
      }
    }
    return new Term.ListTerm(items, open.to(take(TokenKind.CLOSE_LIST).span()));
  }

  private Identifier name(String wanted) throws SyntaxError {
    Token token = peek();
    if (token.kind() != TokenKind.NAME) {
      throw unexpected(wanted, null);
    }
    String text = source.text(token.span());
    if (CONSTANTS.contains(text)) {
      throw new SyntaxError(
          error(token.span(), "'" + text + "' is a constant, want " + wanted, null));
    }
    at++;
    return new Identifier(text, token.span());
  }

  private Token take(TokenKind kind) throws SyntaxError {
    Token token = peek();
    if (token.kind() != kind) {
      throw unexpected(kind.toString(), null);
    }
    at++;
    return token;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private SyntaxError unexpected(String wanted, @Nullable String hint) {
    Token token = peek();
    if (token.kind() == TokenKind.BAD) {
      return new SyntaxError(null); // the lexer has said what is wrong
    }
    Span span = token.kind() == TokenKind.LINE_END ? Span.at(token.span().start()) : token.span();
    String text = source.text(span);
    String got =
        switch (token.kind()) {
          case NAME, NUMBER ->
              "'" + (text.length() <= 40 ? text : text.substring(0, 39) + "…") + "'";
          case TEXT, EQUALS, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, LINE_END, BAD ->
              token.kind().toString();
        };
    return new SyntaxError(error(span, "got " + got + ", want " + wanted, hint));
  }

  private static Diagnostic error(Span span, String message, @Nullable String hint) {
    return Diagnostic.error(DiagnosticCode.SYNTAX, span, message, hint);
  }

  /** Leaves a line that cannot be read; the finding is null when it was reported before. */
  private static final class SyntaxError extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable Diagnostic finding;

    SyntaxError(@Nullable Diagnostic finding) {
      super(finding == null ? "" : finding.message(), null, false, false);
      this.finding = finding;
    }
  }
}
