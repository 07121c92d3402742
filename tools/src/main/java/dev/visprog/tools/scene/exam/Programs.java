package dev.visprog.tools.scene.exam;

import dev.visprog.check.CheckedProgram;
import dev.visprog.check.Checker;
import dev.visprog.run.Interpreter;
import dev.visprog.run.Run;
import dev.visprog.run.RunSettings;
import dev.visprog.run.StepListener;
import dev.visprog.source.Source;
import dev.visprog.tool.CancelledException;
import dev.visprog.tool.Limits;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.ToolException;
import dev.visprog.tool.Toolbox;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Trace;
import dev.visprog.value.Image;
import dev.visprog.value.Type;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs programs on some tools; equal calls in several programs are made once. */
final class Programs {
  private final Checker checker;
  private final Interpreter interpreter;

  Programs(Toolbox toolbox, long seed) {
    this.checker = new Checker(toolbox, Limits.DEFAULT);
    this.interpreter = new Interpreter(RunSettings.DEFAULT.withSeed(seed)).sharing();
  }

  /**
   * What a program answers.
   *
   * @return in plain form; empty if it is not sound or fails
   * @throws MissingModelException if a tool that it calls has no model
   * @throws CancelledException if the user stopped the measurement
   */
  Optional<String> answer(String program, Map<String, Image> pictures) throws ToolException {
    Map<String, Type> types =
        pictures.keySet().stream().collect(Collectors.toMap(name -> name, name -> Type.IMAGE));
    Optional<CheckedProgram> checked = checker.check(Source.of(program), types).program();
    if (checked.isEmpty()) {
      return Optional.empty();
    }
    Run run =
        interpreter.run(
            checked.get(), pictures, null, Planning.by("measurement"), StepListener.NONE);
    if (run.answer() != null) {
      return Optional.of(Answers.plain(run.answer()));
    }
    Trace.Failure failure = Objects.requireNonNull(run.trace().failure(), "failure");
    return switch (failure.kind()) {
      case MODEL_MISSING -> throw new MissingModelException(failure.message());
      case CANCELLED -> throw new CancelledException(failure.message());
      default -> Optional.empty();
    };
  }
}
