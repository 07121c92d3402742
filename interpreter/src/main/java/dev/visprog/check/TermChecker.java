package dev.visprog.check;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.diagnostic.DiagnosticCode;
import dev.visprog.program.Argument;
import dev.visprog.program.Term;
import dev.visprog.source.Span;
import dev.visprog.tool.Parameter;
import dev.visprog.tool.Signature;
import dev.visprog.value.Names;
import dev.visprog.value.Number;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the values of arguments. */
final class TermChecker {
  private final Scope scope;
  private final List<Diagnostic> diagnostics;

  TermChecker(Scope scope, List<Diagnostic> diagnostics) {
    this.scope = scope;
    this.diagnostics = diagnostics;
  }

  /**
   * A value that fits its parameter.
   *
   * @param types the types that it can have
   * @param picture which original picture it belongs to; null: none, or not known
   */
  record Checked(CheckedArgument argument, Set<Type> types, @Nullable String picture) {}

  /** Looks up the variables of a call that cannot be checked further. */
  void useAll(List<Argument> arguments) {
    arguments.forEach(argument -> use(argument.value()));
  }

  private void use(Term term) {
    if (term instanceof Term.VariableTerm variable) {
      var unused = scope.use(variable.name(), variable.span());
    } else if (term instanceof Term.ListTerm list) {
      list.items().forEach(this::use);
    }
  }

  /**
   * Checks what is given for a parameter.
   *
   * @param parameter null if there is no such parameter, which has been reported
   * @return null if it does not fit, which is reported
   */
  @Nullable Checked check(Term term, @Nullable Parameter parameter, Signature signature) {
    if (parameter == null) {
      use(term);
      return null;
    }
    Known known = known(term);
    if (known == null) {
      return null;
    }
    boolean fits =
        term instanceof Term.NoneTerm || known.types.stream().anyMatch(parameter.type()::accepts);
    if (!fits) {
      error(
          term.span(),
          "argument '%s' of %s got %s, want %s"
              .formatted(parameter.name(), signature.name(), names(known.types), parameter.type()));
      return null;
    }
    CheckedArgument argument = new CheckedArgument(parameter.name(), term, known.operand);
    return new Checked(argument, known.types, known.picture);
  }

  private record Known(Operand operand, Set<Type> types, @Nullable String picture) {}

  private @Nullable Known known(Term term) {
    if (term instanceof Term.TextTerm text) {
      return constant(new Text(text.value()));
    } else if (term instanceof Term.NumberTerm number) {
      return constant(new Number(number.value()));
    } else if (term instanceof Term.TruthTerm truth) {
      return constant(Truth.of(truth.value()));
    } else if (term instanceof Term.NoneTerm) {
      return constant(new Text("")); // never read: None means not given
    } else if (term instanceof Term.VariableTerm variable) {
      Scope.Variable found = scope.use(variable.name(), variable.span());
      return found == null
          ? null
          : new Known(
              new Operand.Reference(variable.name(), found.step()), found.types(), found.picture());
    } else if (term instanceof Term.ListTerm list) {
      return list(list);
    }
    throw new AssertionError(term);
  }

  private static Known constant(Value value) {
    return new Known(new Operand.Constant(value), EnumSet.of(value.type()), null);
  }

  /** A list gives names: of texts, and of variables that hold a text or names. */
  private @Nullable Known list(Term.ListTerm list) {
    List<Operand> items = new ArrayList<>();
    List<String> written = new ArrayList<>();
    boolean sound = true;
    for (Term item : list.items()) {
      Known known = item instanceof Term.ListTerm ? null : known(item);
      boolean fits =
          known != null
              && !(item instanceof Term.NoneTerm)
              && known.types.stream()
                  .anyMatch(t -> t == Type.TEXT || t == Type.NAMES || t == Type.ANY);
      if (fits && known != null) {
        items.add(known.operand);
        if (item instanceof Term.TextTerm text) {
          written.add(text.value());
        }
      } else if (known != null || item instanceof Term.ListTerm) {
        String got =
            item instanceof Term.NoneTerm ? "None" : known == null ? "a list" : names(known.types);
        error(item.span(), "a list holds " + got + ", want texts");
      }
      sound &= fits;
    }
    if (!sound) {
      return null;
    }
    Operand operand =
        written.size() == items.size()
            ? new Operand.Constant(new Names(written))
            : new Operand.Listed(items);
    return new Known(operand, EnumSet.of(Type.NAMES), null);
  }

  private static String names(Set<Type> types) {
    return types.stream().map(Type::toString).collect(Collectors.joining(" or "));
  }

  private void error(Span span, String message) {
    diagnostics.add(Diagnostic.error(DiagnosticCode.WRONG_TYPE, span, message, null));
  }
}
