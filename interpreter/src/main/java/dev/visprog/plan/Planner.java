package dev.visprog.plan;

import dev.visprog.tool.Toolbox;
import java.util.Optional;

/** Turns an instruction into program text. Interrupting the thread ends the work. */
public interface Planner {

  /**
   * Writes a program for an instruction.
   *
   * @param tools what the program may call; those that are not {@linkplain Toolbox#ready ready}
   *     cannot run
   * @throws PlanningException if there is no program for it; never a wrong guess in silence
   */
  Plan plan(Instruction instruction, Toolbox tools) throws PlanningException;

  /**
   * Writes a program anew after hard evidence that the last one does not work.
   *
   * @param failed the last plan, by this planner and for this instruction
   * @param problem the diagnostics of the checker, or the error of the run; untrusted, as it may
   *     hold text from a picture
   * @return a plan whose {@linkplain Plan#planning attempts} hold those of {@code failed}, its
   *     program marked with the problem, and the new one; empty if this planner always writes the
   *     same
   * @throws PlanningException if there is no other program
   */
  default Optional<Plan> repair(Instruction instruction, Toolbox tools, Plan failed, String problem)
      throws PlanningException {
    return Optional.empty();
  }

  /**
   * Writes a further program for a vote, from other examples or another seed.
   *
   * @param number 1, 2, …; the program of {@link #plan} is number 0
   * @return empty if this planner always writes the same
   * @throws PlanningException if there is no program for it
   */
  default Optional<Plan> variant(Instruction instruction, Toolbox tools, int number)
      throws PlanningException {
    return Optional.empty();
  }
}
