package dev.visprog.check;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.program.Program;
import dev.visprog.source.Source;
import dev.visprog.value.Type;
import java.util.List;
import java.util.Map;

/**
 * A program without errors, made by {@link Checker} alone: every name in it is known and every
 * argument fits.
 */
public final class CheckedProgram {
  private final Program program;
  private final List<CheckedStep> steps;
  private final Map<String, Type> inputs;
  private final List<Diagnostic> warnings;

  CheckedProgram(
      Program program,
      List<CheckedStep> steps,
      Map<String, Type> inputs,
      List<Diagnostic> warnings) {
    this.program = program;
    this.steps = List.copyOf(steps);
    this.inputs = Map.copyOf(inputs);
    this.warnings = List.copyOf(warnings);
  }

  /** The text it was read from. */
  public Source source() {
    return program.source();
  }

  /** The program as it was written. */
  public Program program() {
    return program;
  }

  /** The steps in order; the last one gives the answer. */
  public List<CheckedStep> steps() {
    return steps;
  }

  /** What the program must be started with. */
  public Map<String, Type> inputs() {
    return inputs;
  }

  /** What is odd about it. */
  public List<Diagnostic> warnings() {
    return warnings;
  }

  /**
   * How deep each step lies in the graph of dependencies: 0 for a step that needs inputs alone,
   * else one more than the deepest step it needs.
   */
  public int[] depths() {
    int[] depths = new int[steps.size()];
    for (int i = 0; i < depths.length; i++) {
      depths[i] = steps.get(i).dependencies().map(step -> depths[step] + 1).max().orElse(0);
    }
    return depths;
  }
}
