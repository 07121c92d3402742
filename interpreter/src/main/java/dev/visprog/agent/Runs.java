package dev.visprog.agent;

import dev.visprog.check.CheckedProgram;
import dev.visprog.plan.Instruction;
import dev.visprog.program.ProgramPrinter;
import dev.visprog.run.Interpreter;
import dev.visprog.run.Run;
import dev.visprog.run.StepListener;
import dev.visprog.tool.Toolbox;
import dev.visprog.trace.Planning;
import dev.visprog.value.Value;
import java.util.HashMap;
import java.util.Map;

/** The runs of one question: each distinct program once, equal calls of all of them once. */
final class Runs implements Trial {
  private final Interpreter interpreter;
  private final Toolbox tools;
  private final StepListener listener;
  private final Instruction instruction;
  private final Map<String, ? extends Value> inputs;
  private final Map<String, Run> done = new HashMap<>(); // by canonical program

  Runs(
      Interpreter interpreter,
      Toolbox tools,
      StepListener listener,
      Instruction instruction,
      Map<String, ? extends Value> inputs) {
    this.interpreter = interpreter.sharing();
    this.tools = tools;
    this.listener = listener;
    this.instruction = instruction;
    this.inputs = inputs;
  }

  @Override
  public Outcome of(CheckedProgram program, Planning planning) {
    Run run =
        done.computeIfAbsent(
            canonical(program),
            unused -> interpreter.run(program, inputs, instruction.text(), planning, listener));
    return new Outcome.Ran(program.source().text(), run, planning, null);
  }

  /** Without comments and spacing, tools by their one name. */
  private String canonical(CheckedProgram program) {
    return ProgramPrinter.print(
        program.program(),
        name -> tools.find(name).map(tool -> tool.signature().name()).orElse(name));
  }
}
