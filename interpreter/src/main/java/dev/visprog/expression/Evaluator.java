package dev.visprog.expression;

import dev.visprog.expression.Expression.Binary;
import dev.visprog.expression.Expression.Call;
import dev.visprog.expression.Expression.Conditional;
import dev.visprog.expression.Expression.Listing;
import dev.visprog.expression.Expression.Literal;
import dev.visprog.expression.Expression.Negation;
import dev.visprog.expression.Expression.Not;
import dev.visprog.expression.Expression.Template;
import dev.visprog.expression.Expression.Variable;
import dev.visprog.value.Names;
import dev.visprog.value.Number;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Computes expressions.
 *
 * <p>A text is read as a number or a truth where one is needed ({@code yes no true false}; digits;
 * zero to twenty, {@code none}, {@code a}, {@code an}, {@code a couple}, {@code a dozen}); texts
 * compare without regard to case, outer blanks and a final full stop; a truth counts as 1 or 0.
 * {@code and}, {@code or} and {@code if} look no further than they need, as in Python.
 */
public final class Evaluator {
  private static final int LONGEST_TEXT = 1_000_000;

  private final Map<String, ? extends Value> variables;

  private Evaluator(Map<String, ? extends Value> variables) {
    this.variables = variables;
  }

  /**
   * The value of an expression: a text, number or truth.
   *
   * @param variables a value for each variable of the expression
   * @throws ExpressionException if a value cannot be read as needed; the message names it
   */
  public static Value evaluate(Expression expression, Map<String, ? extends Value> variables)
      throws ExpressionException {
    return new Evaluator(variables).scalar(expression);
  }

  private Value scalar(Expression expression) throws ExpressionException {
    if (expression instanceof Literal literal) {
      return literal.value();
    } else if (expression instanceof Variable variable) {
      Value value = value(variable);
      if (Reading.text(value).isEmpty()) {
        throw problem(variable, "a text, number or truth");
      }
      return value;
    } else if (expression instanceof Template template) {
      return template(template);
    } else if (expression instanceof Listing) {
      throw new ExpressionException(expression.span(), "got a list, want a text, number or truth");
    } else if (expression instanceof Not not) {
      return Truth.of(!truth(not.operand()));
    } else if (expression instanceof Negation negation) {
      return new Number(-number(negation.operand()));
    } else if (expression instanceof Binary binary) {
      return binary(binary);
    } else if (expression instanceof Conditional conditional) {
      return scalar(truth(conditional.condition()) ? conditional.value() : conditional.otherwise());
    } else if (expression instanceof Call call) {
      return new FunctionCalls(this).value(call);
    }
    throw new AssertionError(expression);
  }

  private Value template(Template template) throws ExpressionException {
    StringBuilder text = new StringBuilder();
    for (Expression part : template.parts()) {
      text.append(text(part));
      if (text.length() > LONGEST_TEXT) {
        throw new ExpressionException(
            template.span(), "the text grows beyond %,d characters".formatted(LONGEST_TEXT));
      }
    }
    return new Text(text.toString());
  }

  private Value binary(Binary binary) throws ExpressionException {
    Expression left = binary.left();
    Expression right = binary.right();
    return switch (binary.operator()) {
      case OR -> Truth.of(truth(left) || truth(right));
      case XOR -> Truth.of(truth(left) ^ truth(right));
      case AND -> Truth.of(truth(left) && truth(right));
      case EQUAL -> Truth.of(equal(left, right));
      case NOT_EQUAL -> Truth.of(!equal(left, right));
      case LESS -> Truth.of(number(left) < number(right));
      case LESS_OR_EQUAL -> Truth.of(number(left) <= number(right));
      case GREATER -> Truth.of(number(left) > number(right));
      case GREATER_OR_EQUAL -> Truth.of(number(left) >= number(right));
      case IN -> Truth.of(in(left, right));
      case NOT_IN -> Truth.of(!in(left, right));
      case PLUS, MINUS, TIMES, DIVIDED_BY, FLOOR_DIVIDED_BY, MODULO ->
          finite(binary, arithmetic(binary, number(left), number(right)));
    };
  }

  private static double arithmetic(Binary binary, double a, double b) throws ExpressionException {
    Operator operator = binary.operator();
    boolean divides =
        operator == Operator.DIVIDED_BY
            || operator == Operator.FLOOR_DIVIDED_BY
            || operator == Operator.MODULO;
    if (divides && b == 0) {
      throw new ExpressionException(binary.right().span(), "division by zero");
    }
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDED_BY -> a / b;
      case FLOOR_DIVIDED_BY -> Math.floor(a / b);
      case MODULO -> a - b * Math.floor(a / b); // takes the sign of the divisor
      case OR,
          XOR,
          AND,
          EQUAL,
          NOT_EQUAL,
          LESS,
          LESS_OR_EQUAL,
          GREATER,
          GREATER_OR_EQUAL,
          IN,
          NOT_IN ->
          throw new AssertionError(operator);
    };
  }

  static Number finite(Expression expression, double value) throws ExpressionException {
    if (!Double.isFinite(value)) {
      throw new ExpressionException(expression.span(), "the number grows too large");
    }
    return new Number(value);
  }

  private boolean equal(Expression left, Expression right) throws ExpressionException {
    Value a = scalar(left);
    Value b = scalar(right);
    if (a instanceof Text text && b instanceof Text other) {
      return Reading.plain(text.value()).equals(Reading.plain(other.value()));
    }
    boolean withText = a instanceof Text || b instanceof Text;
    if (withText && (a instanceof Truth || b instanceof Truth)) {
      return truth(left, a) == truth(right, b);
    }
    return number(left, a) == number(right, b);
  }

  private boolean in(Expression left, Expression right) throws ExpressionException {
    Value item = scalar(left);
    Optional<List<Value>> list = findList(right);
    if (list.isPresent()) {
      return list.get().stream().anyMatch(other -> same(item, other));
    }
    return Reading.plain(text(right)).contains(Reading.plain(text(left, item)));
  }

  /** Equality with an item of a list: what cannot be compared is simply another thing. */
  private static boolean same(Value item, Value other) {
    if (item instanceof Text text && other instanceof Text otherText) {
      return Reading.plain(text.value()).equals(Reading.plain(otherText.value()));
    }
    if (item instanceof Truth || other instanceof Truth) {
      Optional<Boolean> truth = Reading.truth(item);
      return truth.isPresent() && truth.equals(Reading.truth(other));
    }
    Optional<Double> number = Reading.number(item);
    return number.isPresent() && number.equals(Reading.number(other));
  }

  List<Value> list(Expression expression) throws ExpressionException {
    return findList(expression)
        .orElseThrow(
            () ->
                expression instanceof Variable variable
                    ? problem(variable, "a list")
                    : new ExpressionException(expression.span(), "want a list, such as [a, b]"));
  }

  Optional<List<Value>> findList(Expression expression) throws ExpressionException {
    if (expression instanceof Listing listing) {
      List<Value> items = new ArrayList<>();
      for (Expression item : listing.items()) {
        items.add(scalar(item));
      }
      return Optional.of(items);
    }
    if (expression instanceof Conditional conditional) {
      return findList(
          truth(conditional.condition()) ? conditional.value() : conditional.otherwise());
    }
    if (expression instanceof Variable variable && value(variable) instanceof Names names) {
      return Optional.of(names.values().stream().<Value>map(Text::new).toList());
    }
    return Optional.empty();
  }

  double number(Expression expression) throws ExpressionException {
    return number(expression, scalar(expression));
  }

  double number(Expression expression, Value value) throws ExpressionException {
    return Reading.number(value).orElseThrow(() -> unreadable(expression, value, "a number"));
  }

  private boolean truth(Expression expression) throws ExpressionException {
    return truth(expression, scalar(expression));
  }

  boolean truth(Expression expression, Value value) throws ExpressionException {
    return Reading.truth(value).orElseThrow(() -> unreadable(expression, value, "yes or no"));
  }

  String text(Expression expression) throws ExpressionException {
    return text(expression, scalar(expression));
  }

  private static String text(Expression expression, Value value) throws ExpressionException {
    return Reading.text(value).orElseThrow(() -> unreadable(expression, value, "a text"));
  }

  Value value(Variable variable) throws ExpressionException {
    Value value = variables.get(variable.name());
    if (value == null) {
      throw new ExpressionException(variable.span(), "no variable '" + variable.name() + "'");
    }
    return value;
  }

  private ExpressionException problem(Variable variable, String wanted) {
    Value value = Objects.requireNonNull(variables.get(variable.name()));
    return new ExpressionException(
        variable.span(),
        "%s holds %s (%s), want %s"
            .formatted(variable.name(), value.type(), value.summary(), wanted));
  }

  private static ExpressionException unreadable(Expression expression, Value value, String wanted) {
    String holder = expression instanceof Variable variable ? variable.name() + " holds" : "got";
    return new ExpressionException(
        expression.span(), "%s '%s', want %s".formatted(holder, value.summary(), wanted));
  }
}
