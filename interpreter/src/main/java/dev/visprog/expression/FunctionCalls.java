package dev.visprog.expression;

import dev.visprog.expression.Expression.Call;
import dev.visprog.expression.Expression.Variable;
import dev.visprog.value.Number;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Computes the functions; the evaluator computes their arguments. */
final class FunctionCalls {
  private final Evaluator evaluator;

  FunctionCalls(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value value(Call call) throws ExpressionException {
    Expression first = call.arguments().get(0);
    return switch (call.function()) {
      case LEN -> new Number(length(first));
      case MIN -> new Number(numbers(call).stream().mapToDouble(d -> d).min().getAsDouble());
      case MAX -> new Number(numbers(call).stream().mapToDouble(d -> d).max().getAsDouble());
      case SUM -> {
        double sum = 0;
        for (Value item : evaluator.list(first)) {
          sum += evaluator.number(first, item);
        }
        yield Evaluator.finite(call, sum);
      }
      case ABS -> new Number(Math.abs(evaluator.number(first)));
      case ROUND -> round(call);
      case ANY -> {
        boolean any = false;
        for (Value item : evaluator.list(first)) {
          any |= evaluator.truth(first, item);
        }
        yield Truth.of(any);
      }
      case ALL -> {
        boolean all = true;
        for (Value item : evaluator.list(first)) {
          all &= evaluator.truth(first, item);
        }
        yield Truth.of(all);
      }
      case INT -> {
        double number = evaluator.number(first);
        yield new Number(number < 0 ? Math.ceil(number) : Math.floor(number));
      }
      case FLOAT -> new Number(evaluator.number(first));
      case STR -> new Text(evaluator.text(first));
      case LOWER -> new Text(evaluator.text(first).toLowerCase(Locale.ROOT));
    };
  }

  private double length(Expression expression) throws ExpressionException {
    if (expression instanceof Variable variable
        && evaluator.value(variable) instanceof Regions regions) {
      return regions.size();
    }
    Optional<List<Value>> list = evaluator.findList(expression);
    if (list.isPresent()) {
      return list.get().size();
    }
    String text = evaluator.text(expression);
    return text.codePointCount(0, text.length());
  }

  private Number round(Call call) throws ExpressionException {
    double number = evaluator.number(call.arguments().get(0));
    if (call.arguments().size() == 1) {
      return new Number(Math.rint(number));
    }
    double decimals = evaluator.number(call.arguments().get(1));
    if (decimals != Math.rint(decimals) || decimals < 0 || decimals > 15) {
      throw new ExpressionException(
          call.arguments().get(1).span(),
          "got %s decimals, want a whole number from 0 to 15".formatted(Number.format(decimals)));
    }
    double scale = Math.pow(10, decimals);
    double scaled = number * scale;
    return Double.isFinite(scaled) ? new Number(Math.rint(scaled) / scale) : new Number(number);
  }

  /** The numbers that {@code min} and {@code max} compare: of a list, or given one by one. */
  private List<Double> numbers(Call call) throws ExpressionException {
    List<Double> numbers = new ArrayList<>();
    Expression first = call.arguments().get(0);
    Optional<List<Value>> list =
        call.arguments().size() == 1 ? evaluator.findList(first) : Optional.empty();
    if (list.isPresent()) {
      for (Value item : list.get()) {
        numbers.add(evaluator.number(first, item));
      }
    } else {
      for (Expression argument : call.arguments()) {
        numbers.add(evaluator.number(argument));
      }
    }
    if (numbers.isEmpty()) {
      throw new ExpressionException(first.span(), "the list is empty, want at least one number");
    }
    return numbers;
  }
}
