package dev.visprog.expression;

import dev.visprog.expression.Expression.Binary;
import dev.visprog.expression.Expression.Call;
import dev.visprog.expression.Expression.Conditional;
import dev.visprog.expression.Expression.Listing;
import dev.visprog.expression.Expression.Literal;
import dev.visprog.expression.Expression.Negation;
import dev.visprog.expression.Expression.Not;
import dev.visprog.expression.Expression.Variable;
import dev.visprog.expression.ExpressionLexer.Kind;
import dev.visprog.expression.ExpressionLexer.Word;
import dev.visprog.source.Span;
import dev.visprog.value.Number;
import dev.visprog.value.Truth;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the text of an expression; one method for each level of precedence. */
public final class ExpressionParser {
  /** The longest expression, in characters. */
  public static final int LONGEST_TEXT = 10_000;

  /** The deepest nesting. */
  public static final int DEEPEST = 200;

  private static final Map<String, Operator> COMPARISONS =
      Map.of(
          "==", Operator.EQUAL,
          "!=", Operator.NOT_EQUAL,
          "<", Operator.LESS,
          "<=", Operator.LESS_OR_EQUAL,
          ">", Operator.GREATER,
          ">=", Operator.GREATER_OR_EQUAL,
          "in", Operator.IN,
          "not", Operator.NOT_IN);
  private static final Map<String, Operator> SUMS = Map.of("+", Operator.PLUS, "-", Operator.MINUS);
  private static final Map<String, Operator> PRODUCTS =
      Map.of(
          "*", Operator.TIMES,
          "/", Operator.DIVIDED_BY,
          "//", Operator.FLOOR_DIVIDED_BY,
          "%", Operator.MODULO);
  private static final Set<String> WORDS = Set.of("if", "else", "or", "xor", "and", "not", "in");

  private final WordReader words;
  private final IdentityHashMap<Expression, Integer> heights = new IdentityHashMap<>();
  private int depth;

  private ExpressionParser(WordReader words) {
    this.words = words;
  }

  /**
   * Reads an expression.
   *
   * @throws ExpressionException at the first thing that does not fit
   */
  public static Expression parse(String text) throws ExpressionException {
    if (text.length() > LONGEST_TEXT) {
      throw new ExpressionException(
          Span.at(0),
          "got an expression of %,d characters, want at most %,d"
              .formatted(text.length(), LONGEST_TEXT));
    }
    ExpressionParser parser = new ExpressionParser(new WordReader(ExpressionLexer.words(text)));
    Expression expression = parser.conditional();
    if (parser.words.peek().kind() != Kind.END) {
      throw parser.words.unexpected("an operator or the end");
    }
    return expression;
  }

  private Expression conditional() throws ExpressionException {
    deeper();
    Expression value = or();
    if (words.isWord("if")) {
      words.skip();
      Expression condition = or();
      if (!words.isWord("else")) {
        throw words.unexpected("'else'");
      }
      words.skip();
      Expression otherwise = conditional();
      Span span = value.span().to(otherwise.span());
      value =
          grown(new Conditional(value, condition, otherwise, span), value, condition, otherwise);
    }
    depth--;
    return value;
  }

  private Expression or() throws ExpressionException {
    Expression left = xor();
    while (words.isWord("or")) {
      words.skip();
      left = binary(Operator.OR, left, xor());
    }
    return left;
  }

  private Expression xor() throws ExpressionException {
    Expression left = and();
    while (words.isWord("xor")) {
      words.skip();
      left = binary(Operator.XOR, left, and());
    }
    return left;
  }

  private Expression and() throws ExpressionException {
    Expression left = not();
    while (words.isWord("and")) {
      words.skip();
      left = binary(Operator.AND, left, not());
    }
    return left;
  }

  private Expression not() throws ExpressionException {
    if (!words.isWord("not")) {
      return comparison();
    }
    Span start = words.peek().span();
    words.skip();
    deeper();
    Expression operand = not();
    depth--;
    return grown(new Not(operand, start.to(operand.span())), operand);
  }

  private Expression comparison() throws ExpressionException {
    Expression left = sum();
    Operator operator = comparisonOperator();
    if (operator == null) {
      return left;
    }
    Expression comparison = binary(operator, left, sum());
    Word next = words.peek();
    if (comparisonOperator() != null) {
      throw new ExpressionException(
          next.span(), "comparisons cannot be chained, write 'a < b and b < c'");
    }
    return comparison;
  }

  private @Nullable Operator comparisonOperator() throws ExpressionException {
    Word word = words.peek();
    boolean possible = word.kind() == Kind.SIGN || word.kind() == Kind.NAME;
    Operator operator = possible ? COMPARISONS.get(word.text()) : null;
    if (operator != null) {
      words.skip();
    }
    if (operator == Operator.NOT_IN) {
      if (!words.isWord("in")) {
        throw words.unexpected("'in' after 'not'");
      }
      words.skip();
    }
    return operator;
  }

  private Expression sum() throws ExpressionException {
    Expression left = product();
    for (Operator next = sign(SUMS); next != null; next = sign(SUMS)) {
      left = binary(next, left, product());
    }
    return left;
  }

  private Expression product() throws ExpressionException {
    Expression left = unary();
    for (Operator next = sign(PRODUCTS); next != null; next = sign(PRODUCTS)) {
      left = binary(next, left, unary());
    }
    return left;
  }

  private @Nullable Operator sign(Map<String, Operator> operators) {
    Operator operator =
        words.peek().kind() == Kind.SIGN ? operators.get(words.peek().text()) : null;
    if (operator != null) {
      words.skip();
    }
    return operator;
  }

  private Expression unary() throws ExpressionException {
    Word word = words.peek();
    if (word.kind() != Kind.SIGN || !(word.text().equals("-") || word.text().equals("+"))) {
      return atom();
    }
    words.skip();
    deeper();
    Expression operand = unary();
    depth--;
    return word.text().equals("-")
        ? grown(new Negation(operand, word.span().to(operand.span())), operand)
        : operand;
  }

  private Expression atom() throws ExpressionException {
    Word word = words.peek();
    switch (word.kind()) {
      case NUMBER -> {
        words.skip();
        return new Literal(number(word), word.span());
      }
      case TEXT -> {
        words.skip();
        return TemplateReader.read(word);
      }
      case PLACEHOLDER -> {
        words.skip();
        return new Variable(word.text(), word.span());
      }
      case NAME -> {
        return named(word);
      }
      case SIGN -> {
        if (word.text().equals("(")) {
          words.skip();
          Expression inner = conditional();
          words.take(")");
          return inner;
        }
        if (word.text().equals("[")) {
          words.skip();
          List<Expression> items = items("]");
          Listing listing = new Listing(items, word.span().to(words.last().span()));
          return grown(listing, items.toArray(Expression[]::new));
        }
        throw words.unexpected("a value");
      }
      case END -> throw words.unexpected("a value");
    }
    throw new AssertionError(word);
  }

  private Expression named(Word word) throws ExpressionException {
    if (WORDS.contains(word.text())) {
      throw words.unexpected("a value");
    }
    words.skip();
    boolean called = words.peek().kind() == Kind.SIGN && words.peek().text().equals("(");
    if (called) {
      Function function =
          Function.find(word.text())
              .orElseThrow(
                  () ->
                      new ExpressionException(
                          word.span(),
                          "no function '%s', want one of %s"
                              .formatted(word.text(), Function.names())));
      words.skip();
      List<Expression> arguments = items(")");
      Span span = word.span().to(words.last().span());
      if (!function.takes(arguments.size())) {
        throw new ExpressionException(
            span,
            "%s got %d arguments, want %s".formatted(function, arguments.size(), function.arity()));
      }
      return grown(new Call(function, arguments, span), arguments.toArray(Expression[]::new));
    }
    return switch (word.text()) {
      case "True", "true" -> new Literal(Truth.TRUE, word.span());
      case "False", "false" -> new Literal(Truth.FALSE, word.span());
      default -> new Variable(word.text(), word.span());
    };
  }

  private List<Expression> items(String end) throws ExpressionException {
    List<Expression> items = new ArrayList<>();
    while (!words.isSign(end)) {
      items.add(conditional());
      if (words.isSign(",")) {
        words.skip();
      } else if (!words.isSign(end)) {
        throw words.unexpected("',' or '" + end + "'");
      }
    }
    words.skip();
    return items;
  }

  private static Number number(Word word) throws ExpressionException {
    try {
      double value = Double.parseDouble(word.text());
      if (Double.isFinite(value)) {
        return new Number(value);
      }
    } catch (NumberFormatException e) {
      // two points, say
    }
    throw new ExpressionException(word.span(), "got '" + word.text() + "', want a number");
  }

  private void deeper() throws ExpressionException {
    if (++depth > DEEPEST) {
      throw new ExpressionException(
          words.peek().span(), "the expression nests more than " + DEEPEST + " deep");
    }
  }

  private Expression binary(Operator operator, Expression left, Expression right)
      throws ExpressionException {
    Span span = left.span().to(right.span());
    return grown(new Binary(operator, left, right, span), left, right);
  }

  /** Bounds the height of the tree: {@code 1 + 1 + 1 …} nests without any parenthesis. */
  private Expression grown(Expression node, Expression... children) throws ExpressionException {
    int height = 0;
    for (Expression child : children) {
      height = Math.max(height, heights.getOrDefault(child, 0));
    }
    if (height == DEEPEST) {
      throw new ExpressionException(
          node.span(), "the expression nests more than " + DEEPEST + " deep");
    }
    heights.put(node, height + 1);
    return node;
  }
}
