package dev.visprog.agent;

import dev.visprog.check.CheckResult;
import dev.visprog.check.CheckedProgram;
import dev.visprog.plan.Plan;
import dev.visprog.plan.PlanningException;
import dev.visprog.run.Run;
import dev.visprog.trace.Planning;
import org.jspecify.annotations.Nullable;

/** How far one program came in the end. */
sealed interface Outcome {

  /** Everything that was tried. */
  Planning planning();

  /** The last program; empty if there was none. */
  String program();

  /** The same with more tried. */
  Outcome with(Planning newPlanning);

  /** The same after the planner could not write it anew. */
  default Outcome unrepaired(PlanningException why) {
    return this;
  }

  /**
   * The planner gave no program.
   *
   * @param problem why
   */
  record NoProgram(PlanningException problem, Planning planning) implements Outcome {
    @Override
    public String program() {
      return "";
    }

    @Override
    public NoProgram with(Planning newPlanning) {
      return new NoProgram(problem, newPlanning);
    }
  }

  /**
   * The program is not sound.
   *
   * @param check what is wrong with it
   * @param unrepaired why the planner could not write it anew; null if it was not asked or has
   *     nothing to say
   */
  record Rejected(CheckResult check, Planning planning, @Nullable PlanningException unrepaired)
      implements Outcome {
    @Override
    public String program() {
      return check.source().text();
    }

    @Override
    public Rejected with(Planning newPlanning) {
      return new Rejected(check, newPlanning, unrepaired);
    }

    @Override
    public Rejected unrepaired(PlanningException why) {
      return new Rejected(check, planning, why);
    }
  }

  /** The program is sound, and nobody wanted it to be run. */
  record Sound(CheckedProgram checked, Planning planning) implements Outcome {
    @Override
    public String program() {
      return checked.source().text();
    }

    @Override
    public Sound with(Planning newPlanning) {
      return new Sound(checked, newPlanning);
    }

    Plan plan() {
      return new Plan(program(), planning);
    }
  }

  /**
   * The program was run.
   *
   * @param program its text; an equal program may stand in the trace, written otherwise
   * @param run with an answer or without
   * @param unrepaired why the planner could not write it anew; null if it was not asked or has
   *     nothing to say
   */
  record Ran(String program, Run run, Planning planning, @Nullable PlanningException unrepaired)
      implements Outcome {
    @Override
    public Ran with(Planning newPlanning) {
      return new Ran(program, run, newPlanning, unrepaired);
    }

    @Override
    public Ran unrepaired(PlanningException why) {
      return new Ran(program, run, planning, why);
    }

    boolean answered() {
      return run.answer() != null;
    }
  }
}
