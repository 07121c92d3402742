package dev.visprog.expression;

import dev.visprog.expression.Expression.Literal;
import dev.visprog.expression.Expression.Template;
import dev.visprog.expression.Expression.Variable;
import dev.visprog.expression.ExpressionLexer.Word;
import dev.visprog.program.TextLiteral;
import dev.visprog.source.Span;
import dev.visprog.value.Text;
import java.util.ArrayList;
import java.util.List;

/** Reads a text literal, in which {@code {NAME}} stands for the value of a variable. */
final class TemplateReader {
  private TemplateReader() {}

  /** A literal, or a template where the text has placeholders; other braces are plain text. */
  static Expression read(Word word) {
    TextLiteral literal = TextLiteral.read(word.text());
    String text = literal.value();
    List<Expression> parts = new ArrayList<>();
    int plain = 0;
    int open = text.indexOf('{');
    while (open >= 0) {
      int close = text.indexOf('}', open);
      String name = close < 0 ? "" : text.substring(open + 1, close).strip();
      if (ExpressionLexer.isName(name)) {
        parts.add(new Literal(new Text(text.substring(plain, open)), word.span()));
        int start = word.span().start();
        Span span = new Span(start + literal.offset(open), start + literal.offset(close + 1));
        parts.add(new Variable(name, span));
        plain = close + 1;
      }
      open = text.indexOf('{', open + 1);
    }
    Literal rest = new Literal(new Text(text.substring(plain)), word.span());
    if (parts.isEmpty()) {
      return rest;
    }
    parts.add(rest);
    return new Template(parts, word.span());
  }
}
