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
import dev.visprog.source.Span;
import dev.visprog.value.Text;
import dev.visprog.value.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tells before anything runs which kinds of value an expression can have, and what in it cannot
 * work. Lists have the type {@link Type#NAMES} here; {@link Type#ANY} is a value not known yet.
 */
public final class Typer {
  private static final Set<Type> SCALARS = EnumSet.of(Type.TEXT, Type.NUMBER, Type.TRUTH, Type.ANY);

  private final Function<Variable, Set<Type>> typeOf;
  private final Consumer<Problem> problems;

  private Typer(Function<Variable, Set<Type>> typeOf, Consumer<Problem> problems) {
    this.typeOf = typeOf;
    this.problems = problems;
  }

  /** Something that cannot work. */
  public record Problem(Span span, String message) {}

  /**
   * The types that the value of an expression can have.
   *
   * @param typeOf the types that a variable can have; called once for each place that names one
   * @param problems gets what cannot work
   */
  public static Set<Type> types(
      Expression expression, Function<Variable, Set<Type>> typeOf, Consumer<Problem> problems) {
    return new Typer(typeOf, problems).scalar(expression);
  }

  private Set<Type> types(Expression expression) {
    if (expression instanceof Literal literal) {
      return EnumSet.of(literal.value().type());
    } else if (expression instanceof Variable variable) {
      return typeOf.apply(variable);
    } else if (expression instanceof Template template) {
      template.parts().forEach(this::scalar);
      return EnumSet.of(Type.TEXT);
    } else if (expression instanceof Listing listing) {
      listing.items().forEach(this::scalar);
      return EnumSet.of(Type.NAMES);
    } else if (expression instanceof Not not) {
      truth(not.operand());
      return EnumSet.of(Type.TRUTH);
    } else if (expression instanceof Negation negation) {
      number(negation.operand());
      return EnumSet.of(Type.NUMBER);
    } else if (expression instanceof Binary binary) {
      return binary(binary);
    } else if (expression instanceof Conditional conditional) {
      truth(conditional.condition());
      EnumSet<Type> either = EnumSet.copyOf(types(conditional.value()));
      either.addAll(types(conditional.otherwise()));
      return either;
    } else if (expression instanceof Call call) {
      return call(call);
    }
    throw new AssertionError(expression);
  }

  private Set<Type> binary(Binary binary) {
    switch (binary.operator().group()) {
      case LOGIC -> {
        truth(binary.left());
        truth(binary.right());
      }
      case EQUALITY -> equality(binary);
      case ORDER -> {
        number(binary.left());
        number(binary.right());
      }
      case MEMBERSHIP -> {
        scalar(binary.left());
        want(binary.right(), types(binary.right()), EnumSet.of(Type.NAMES, Type.TEXT), "a list");
      }
      case ARITHMETIC -> {
        number(binary.left());
        number(binary.right());
        return EnumSet.of(Type.NUMBER);
      }
    }
    return EnumSet.of(Type.TRUTH);
  }

  /** A text that is written out must be readable as what it is compared with. */
  private void equality(Binary binary) {
    Set<Type> left = scalar(binary.left());
    Set<Type> right = scalar(binary.right());
    comparable(binary.left(), right);
    comparable(binary.right(), left);
  }

  private void comparable(Expression written, Set<Type> other) {
    if (other.equals(EnumSet.of(Type.NUMBER))) {
      readableAsNumber(written);
    } else if (other.equals(EnumSet.of(Type.TRUTH))) {
      readableAsTruth(written);
    }
  }

  private Set<Type> call(Call call) {
    Expression first = call.arguments().get(0);
    return switch (call.function()) {
      case LEN -> {
        Set<Type> sized = EnumSet.of(Type.NAMES, Type.TEXT, Type.REGIONS);
        want(first, types(first), sized, "a list, regions or a text");
        yield EnumSet.of(Type.NUMBER);
      }
      case MIN, MAX -> {
        if (call.arguments().size() == 1) {
          list(first);
        } else {
          call.arguments().forEach(this::number);
        }
        yield EnumSet.of(Type.NUMBER);
      }
      case SUM -> {
        list(first);
        yield EnumSet.of(Type.NUMBER);
      }
      case ABS, ROUND, INT, FLOAT -> {
        call.arguments().forEach(this::number);
        yield EnumSet.of(Type.NUMBER);
      }
      case ANY, ALL -> {
        list(first);
        yield EnumSet.of(Type.TRUTH);
      }
      case STR, LOWER -> {
        scalar(first);
        yield EnumSet.of(Type.TEXT);
      }
    };
  }

  private void list(Expression expression) {
    want(expression, types(expression), EnumSet.of(Type.NAMES), "a list, such as [a, b]");
  }

  private Set<Type> scalar(Expression expression) {
    Set<Type> types = types(expression);
    want(expression, types, SCALARS, "a text, number or truth");
    return types;
  }

  private void number(Expression expression) {
    scalar(expression);
    readableAsNumber(expression);
  }

  private void truth(Expression expression) {
    scalar(expression);
    readableAsTruth(expression);
  }

  private void readableAsNumber(Expression expression) {
    if (expression instanceof Literal literal && Reading.number(literal.value()).isEmpty()) {
      problem(expression, literal, "a number");
    }
  }

  private void readableAsTruth(Expression expression) {
    if (expression instanceof Literal literal && Reading.truth(literal.value()).isEmpty()) {
      problem(expression, literal, "yes or no");
    }
  }

  private void problem(Expression expression, Literal literal, String wanted) {
    String got =
        literal.value() instanceof Text ? "'" + literal.value().summary() + "'" : "a value";
    problems.accept(new Problem(expression.span(), "got %s, want %s".formatted(got, wanted)));
  }

  private void want(Expression expression, Set<Type> got, Set<Type> wanted, String words) {
    boolean possible = got.contains(Type.ANY) || got.stream().anyMatch(wanted::contains);
    if (!possible) {
      List<String> names =
          got.stream().map(type -> type == Type.NAMES ? "a list" : type.toString()).toList();
      problems.accept(
          new Problem(
              expression.span(), "got %s, want %s".formatted(String.join(" or ", names), words)));
    }
  }
}
