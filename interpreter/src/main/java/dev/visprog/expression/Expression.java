package dev.visprog.expression;

import dev.visprog.source.Span;
import dev.visprog.value.Value;
import java.util.List;

/** A parsed expression. */
public sealed interface Expression {

  /** Where it stands, in characters of the expression's text. */
  Span span();

  /** A text, number or truth that is written out. */
  record Literal(Value value, Span span) implements Expression {}

  /** The value of a step or an input. */
  record Variable(String name, Span span) implements Expression {}

  /**
   * A text with placeholders.
   *
   * @param parts literals and variables, to be put one after the other
   */
  record Template(List<Expression> parts, Span span) implements Expression {
    public Template {
      parts = List.copyOf(parts);
    }
  }

  /** {@code [a, b]}. */
  record Listing(List<Expression> items, Span span) implements Expression {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /** {@code not a}. */
  record Not(Expression operand, Span span) implements Expression {}

  /** {@code -a}. */
  record Negation(Expression operand, Span span) implements Expression {}

  /** Two operands with an operator between them. */
  record Binary(Operator operator, Expression left, Expression right, Span span)
      implements Expression {}

  /** {@code value if condition else otherwise}. */
  record Conditional(Expression value, Expression condition, Expression otherwise, Span span)
      implements Expression {}

  /** A call of one of the few functions. */
  record Call(Function function, List<Expression> arguments, Span span) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }
}
