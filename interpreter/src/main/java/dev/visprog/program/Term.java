package dev.visprog.program;

import dev.visprog.source.Source;
import dev.visprog.source.Span;
import java.util.List;

/** What stands for a value in an argument. */
public sealed interface Term {

  /** Where it stands. */
  Span span();

  /**
   * A text between quotes.
   *
   * @param value the text that is meant, escapes resolved
   * @param span with the quotes
   */
  record TextTerm(String value, Span span) implements Term {

    /** Where characters {@code from} to {@code to} of the value stand in the source. */
    public Span within(Source source, int from, int to) {
      TextLiteral literal = TextLiteral.read(source.text(span));
      return new Span(span.start() + literal.offset(from), span.start() + literal.offset(to));
    }
  }

  /** A number. */
  record NumberTerm(double value, Span span) implements Term {}

  /** {@code True} or {@code False}. */
  record TruthTerm(boolean value, Span span) implements Term {}

  /** {@code None}: as if the argument were not given. */
  record NoneTerm(Span span) implements Term {}

  /** The value of an earlier step or an input. */
  record VariableTerm(String name, Span span) implements Term {}

  /** Several values. */
  record ListTerm(List<Term> items, Span span) implements Term {
    public ListTerm {
      items = List.copyOf(items);
    }
  }
}
