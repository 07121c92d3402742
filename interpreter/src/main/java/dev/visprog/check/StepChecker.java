package dev.visprog.check;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.diagnostic.DiagnosticCode;
import dev.visprog.program.Argument;
import dev.visprog.program.Identifier;
import dev.visprog.program.Step;
import dev.visprog.program.Term;
import dev.visprog.source.Source;
import dev.visprog.tool.Form;
import dev.visprog.tool.Parameter;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Spelling;
import dev.visprog.tool.Tool;
import dev.visprog.tool.Toolbox;
import dev.visprog.value.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks one step after the other. */
final class StepChecker {
  private final Source source;
  private final Toolbox tools;
  private final Scope scope;
  private final List<Diagnostic> diagnostics;
  private final TermChecker terms;

  StepChecker(Source source, Toolbox tools, Scope scope, List<Diagnostic> diagnostics) {
    this.source = source;
    this.tools = tools;
    this.scope = scope;
    this.diagnostics = diagnostics;
    this.terms = new TermChecker(scope, diagnostics);
  }

  /** The step, ready to run; null if there is something wrong with it, which is reported. */
  @Nullable CheckedStep check(Step step, int index) {
    if (step instanceof Step.CallStep call) {
      return call(call, index);
    } else if (step instanceof Step.AliasStep alias) {
      return rename(alias, index);
    } else if (step instanceof Step.BrokenStep broken) {
      if (broken.target() != null) {
        scope.define(broken.target(), Checker.unknown(index, null));
      }
      return null;
    }
    throw new AssertionError(step);
  }

  private @Nullable CheckedStep rename(Step.AliasStep alias, int index) {
    Scope.Variable value = scope.use(alias.value().text(), alias.value().span());
    if (value == null) {
      scope.define(alias.target(), Checker.unknown(index, null));
      return null;
    }
    scope.define(alias.target(), new Scope.Variable(value.types(), index, value.picture()));
    Operand.Reference reference = new Operand.Reference(alias.value().text(), value.step());
    return new CheckedStep.RenameStep(alias.target().text(), alias.span(), reference);
  }

  private @Nullable CheckedStep call(Step.CallStep call, int index) {
    Optional<Form> form = Form.find(call.tool().text());
    if (form.isPresent()) {
      return form.get() == Form.EVAL ? eval(call, index) : result(call, index);
    }
    Optional<Tool> tool = tools.find(call.tool().text());
    if (tool.isEmpty()) {
      error(
          DiagnosticCode.UNKNOWN_TOOL,
          call.tool(),
          "no tool '" + call.tool().text() + "'",
          nearestTool(call.tool().text()));
      terms.useAll(call.arguments());
      scope.define(call.target(), Checker.unknown(index, null));
      return null;
    }
    Signature signature = tool.get().signature();
    Bound bound = bind(signature, call);
    for (Parameter parameter : signature.parameters()) {
      checkFrame(signature, parameter, bound);
    }
    scope.define(
        call.target(),
        new Scope.Variable(
            EnumSet.of(signature.result()), index, pictureOf(signature, bound, index)));
    return bound.sound
        ? new CheckedStep.ToolStep(
            call.target().text(), call.span(), tool.get(), bound.inOrder(signature))
        : null;
  }

  private @Nullable CheckedStep eval(Step.CallStep call, int index) {
    Bound bound = bind(Form.EVAL.signature(), call);
    TermChecker.Checked expr = bound.byParameter.get("expr");
    Set<Type> types = EnumSet.of(Type.ANY);
    CheckedStep step = null;
    if (expr != null && expr.argument().term() instanceof Term.TextTerm text) {
      ExpressionChecker checker = new ExpressionChecker(source, text, scope, diagnostics);
      types = checker.check();
      step = checker.step(call);
    } else if (expr != null) {
      diagnostics.add(
          Diagnostic.error(
              DiagnosticCode.BAD_EXPRESSION,
              expr.argument().term().span(),
              "got a value that is not known yet, want the expression written out in quotes",
              null));
    }
    scope.define(call.target(), new Scope.Variable(types, index, null));
    return bound.sound ? step : null;
  }

  private @Nullable CheckedStep result(Step.CallStep call, int index) {
    Bound bound = bind(Form.RESULT.signature(), call);
    TermChecker.Checked var = bound.byParameter.get("var");
    Scope.Variable answer =
        var == null
            ? Checker.unknown(index, null)
            : new Scope.Variable(var.types(), index, var.picture());
    scope.define(call.target(), answer);
    return bound.sound && var != null
        ? new CheckedStep.ResultStep(call.target().text(), call.span(), var.argument())
        : null;
  }

  /** The arguments of a call by parameter. */
  private static final class Bound {
    private final Map<String, TermChecker.Checked> byParameter = new LinkedHashMap<>();
    private boolean sound = true;

    private List<CheckedArgument> inOrder(Signature signature) {
      return signature.parameters().stream()
          .flatMap(parameter -> Stream.ofNullable(byParameter.get(parameter.name())))
          .map(TermChecker.Checked::argument)
          .toList();
    }
  }

  private Bound bind(Signature signature, Step.CallStep call) {
    Bound bound = new Bound();
    List<Parameter> parameters = signature.parameters();
    List<String> given = new ArrayList<>();
    boolean named = false;
    for (int i = 0; i < call.arguments().size(); i++) {
      Argument argument = call.arguments().get(i);
      named |= argument.name() != null;
      Optional<Parameter> parameter = parameterFor(signature, argument, i, named);
      TermChecker.Checked checked =
          terms.check(argument.value(), parameter.orElse(null), signature);
      bound.sound &= checked != null && parameter.isPresent();
      if (parameter.isPresent() && given.contains(parameter.get().name())) {
        error(
            DiagnosticCode.DUPLICATE_ARGUMENT,
            argument,
            "argument '" + parameter.get().name() + "' is given twice");
        bound.sound = false;
      } else if (parameter.isPresent()) {
        boolean none = argument.value() instanceof Term.NoneTerm;
        if (!none) {
          given.add(parameter.get().name());
        }
        if (checked != null && !none) {
          bound.byParameter.put(parameter.get().name(), checked);
        }
      }
    }
    for (Parameter parameter : parameters) {
      if (parameter.required() && !given.contains(parameter.name())) {
        error(
            DiagnosticCode.MISSING_ARGUMENT,
            call.tool(),
            "%s needs the argument '%s', %s"
                .formatted(signature.name(), parameter.name(), parameter.doc()),
            "write it as in " + signature.example());
        bound.sound = false;
      }
    }
    return bound;
  }

  private Optional<Parameter> parameterFor(
      Signature signature, Argument argument, int position, boolean named) {
    List<Parameter> parameters = signature.parameters();
    Identifier name = argument.name();
    if (name != null) {
      Optional<Parameter> parameter = signature.parameter(name.text());
      if (parameter.isEmpty()) {
        error(
            DiagnosticCode.UNKNOWN_ARGUMENT,
            name,
            "%s has no argument '%s', it takes %s"
                .formatted(signature.name(), name.text(), names(parameters)),
            Spelling.nearest(name.text(), parameters.stream().map(Parameter::name))
                .map(near -> "did you mean '" + near + "'?")
                .orElse(null));
      }
      return parameter;
    }
    if (named) {
      error(
          DiagnosticCode.SYNTAX,
          argument,
          "got an argument without a name after one with a name, want its name");
      return Optional.empty();
    }
    if (position >= parameters.size()) {
      error(
          DiagnosticCode.UNKNOWN_ARGUMENT,
          argument,
          "%s got more than %d arguments, it takes %s"
              .formatted(signature.name(), parameters.size(), names(parameters)));
      return Optional.empty();
    }
    return Optional.of(parameters.get(position));
  }

  /** Regions must belong to the picture that their parameter names. */
  private void checkFrame(Signature signature, Parameter parameter, Bound bound) {
    TermChecker.Checked regions = bound.byParameter.get(parameter.name());
    TermChecker.Checked anchor =
        parameter.frame() == null ? null : bound.byParameter.get(parameter.frame());
    if (regions == null
        || anchor == null
        || regions.picture() == null
        || anchor.picture() == null
        || regions.picture().equals(anchor.picture())) {
      return;
    }
    diagnostics.add(
        Diagnostic.error(
            DiagnosticCode.WRONG_FRAME,
            regions.argument().term().span(),
            "'%s' was found in %s, got it for %s"
                .formatted(
                    source.text(regions.argument().term().span()),
                    regions.picture(),
                    described(anchor)),
            "find the regions in the picture that %s works on".formatted(signature.name())));
    bound.sound = false;
  }

  private String described(TermChecker.Checked anchor) {
    String written = source.text(anchor.argument().term().span());
    return written.equals(anchor.picture())
        ? written
        : written + ", which comes from " + anchor.picture();
  }

  private static @Nullable String pictureOf(Signature signature, Bound bound, int index) {
    if (signature.result() != Type.IMAGE && signature.result() != Type.REGIONS) {
      return null;
    }
    if (signature.resultFrame() == null) {
      return "step " + (index + 1);
    }
    TermChecker.Checked anchor = bound.byParameter.get(signature.resultFrame());
    return anchor == null ? null : anchor.picture();
  }

  private @Nullable String nearestTool(String name) {
    Stream<String> names =
        tools.signatures().stream()
            .flatMap(s -> Stream.concat(Stream.of(s.name()), s.aliases().stream()));
    return Spelling.nearest(name, names)
        .map(near -> "did you mean '" + near + "'?")
        .orElse("'visprog tools' lists them all");
  }

  private static String names(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
  }

  private void error(DiagnosticCode code, Identifier place, String message, @Nullable String hint) {
    diagnostics.add(Diagnostic.error(code, place.span(), message, hint));
  }

  private void error(DiagnosticCode code, Argument place, String message) {
    diagnostics.add(Diagnostic.error(code, place.span(), message, null));
  }
}
