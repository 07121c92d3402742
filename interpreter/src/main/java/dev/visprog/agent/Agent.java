package dev.visprog.agent;

import dev.visprog.check.Checker;
import dev.visprog.check.ProgramException;
import dev.visprog.diagnostic.DiagnosticPrinter;
import dev.visprog.llm.LanguageModelException;
import dev.visprog.plan.Instruction;
import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.run.Interpreter;
import dev.visprog.run.Run;
import dev.visprog.run.RunException;
import dev.visprog.run.StepListener;
import dev.visprog.tool.Toolbox;
import dev.visprog.trace.Trace;
import dev.visprog.trace.Trace.Failure;
import dev.visprog.value.Image;
import dev.visprog.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings instructions to answers. A program is written anew only on hard evidence that it does not
 * work: errors that the checker found, or a step that failed. Where there is a vote, programs are
 * asked for and run one after the other until the rest cannot change the outcome. Safe for use by
 * several threads if the planner is.
 */
public final class Agent {
  private static final int MOST_NOTES = 100;

  private final Planner planner;
  private final Toolbox tools;
  private final Checker checker;
  private final Interpreter interpreter;
  private final Effort effort;
  private final StepListener listener;

  /**
   * An agent whose programs call these tools.
   *
   * @param checker knows the same tools
   * @param listener watches every run
   */
  public Agent(
      Planner planner,
      Toolbox tools,
      Checker checker,
      Interpreter interpreter,
      Effort effort,
      StepListener listener) {
    this.planner = planner;
    this.tools = tools;
    this.checker = checker;
    this.interpreter = interpreter;
    this.effort = effort;
    this.listener = listener;
  }

  /**
   * Plans, checks and runs, as often as it takes.
   *
   * @param images a picture for each name in the instruction
   * @return a run with an answer; its trace tells of all attempts and of the vote
   * @throws PlanningException if there is no program; has a trace
   * @throws ProgramException if the last program is not sound; has a trace
   * @throws RunException if the last program failed, a limit was reached, or the run was
   *     interrupted
   */
  public Run ask(Instruction instruction, Map<String, Image> images)
      throws PlanningException, ProgramException, RunException {
    Runs runs = new Runs(interpreter, tools, listener, instruction, images);
    Pursuit pursuit = pursuit(instruction, runs);
    Ballot ballot = new Ballot(effort.votes());
    Outcome last = pursuit.first();
    ballot.cast(last);
    for (int number = 1; !ballot.decided() && !endsAll(last); number++) {
      Optional<Outcome> next = pursuit.variant(number);
      if (next.isEmpty()) {
        break;
      }
      last = next.get();
      ballot.cast(last);
    }
    boolean stopped = Thread.currentThread().isInterrupted() && !isAnswer(last);
    return answer(stopped ? last : ballot.result(), instruction, images);
  }

  /**
   * Plans and checks; nothing is run.
   *
   * @return a plan whose program is sound
   * @throws PlanningException if there is no program; has a trace
   * @throws ProgramException if the last program is not sound; has a trace
   */
  public Plan plan(Instruction instruction) throws PlanningException, ProgramException {
    Outcome outcome = pursuit(instruction, Outcome.Sound::new).first();
    if (outcome instanceof Outcome.Sound sound) {
      return sound.plan();
    }
    throwUnrun(outcome, instruction, Map.of());
    throw new AssertionError(outcome);
  }

  private Pursuit pursuit(Instruction instruction, Trial trial) {
    return new Pursuit(planner, tools, checker, effort.repairs(), instruction, trial);
  }

  private static boolean isAnswer(Outcome outcome) {
    return outcome instanceof Outcome.Ran ran && ran.answered();
  }

  /** Whether further votes would fare no better: the user or the endpoint does not want them. */
  private static boolean endsAll(Outcome outcome) {
    if (Thread.currentThread().isInterrupted()) {
      return true;
    }
    return outcome instanceof Outcome.NoProgram none
        && none.problem().getCause() instanceof LanguageModelException e
        && (e.kind() == LanguageModelException.Kind.UNREACHABLE
            || e.kind() == LanguageModelException.Kind.UNAUTHORIZED);
  }

  private Run answer(Outcome outcome, Instruction instruction, Map<String, Image> images)
      throws PlanningException, ProgramException, RunException {
    throwUnrun(outcome, instruction, images);
    if (outcome instanceof Outcome.Ran ran) {
      Run run = new Run(ran.run().answer(), ran.run().trace().withPlanning(ran.planning()));
      if (!ran.answered()) {
        throw because(new RunException(run.trace()), ran.unrepaired());
      }
      return run;
    }
    throw new AssertionError(outcome);
  }

  private void throwUnrun(
      Outcome outcome, Instruction instruction, Map<String, ? extends Value> inputs)
      throws PlanningException, ProgramException {
    if (outcome instanceof Outcome.NoProgram none) {
      String message = Objects.requireNonNullElse(none.problem().getMessage(), "no program");
      Failure failure = new Failure(Failure.Kind.NO_PROGRAM, -1, message);
      throw none.problem().in(unrun(outcome, List.of(), failure, instruction, inputs));
    }
    if (outcome instanceof Outcome.Rejected rejected) {
      int errors = rejected.check().errors().size();
      List<String> notes =
          rejected.check().diagnostics().stream()
              .limit(MOST_NOTES)
              .map(found -> DiagnosticPrinter.print(rejected.check().source(), found))
              .toList();
      String message =
          "the program has %s".formatted(errors == 1 ? "an error" : "%,d errors".formatted(errors));
      Failure failure = new Failure(Failure.Kind.PROGRAM_REJECTED, -1, message);
      throw because(
          rejected.check().rejection(unrun(outcome, notes, failure, instruction, inputs)),
          rejected.unrepaired());
    }
  }

  private Trace unrun(
      Outcome outcome,
      List<String> notes,
      Failure failure,
      Instruction instruction,
      Map<String, ? extends Value> inputs) {
    return interpreter.withoutRun(
        instruction, outcome.planning(), outcome.program(), notes, inputs, failure);
  }

  private static <E extends Exception> E because(
      E problem, @Nullable PlanningException unrepaired) {
    if (unrepaired != null) {
      problem.addSuppressed(unrepaired);
    }
    return problem;
  }
}
