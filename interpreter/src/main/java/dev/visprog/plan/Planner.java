package dev.visprog.plan;

import dev.visprog.tool.Toolbox;

/** Turns an instruction into program text. */
public interface Planner {

  /**
   * Writes a program for an instruction.
   *
   * @param tools what the program may call; those that are not {@linkplain Toolbox#ready ready}
   *     cannot run
   * @throws PlanningException if there is no program for it; never a wrong guess in silence
   */
  Plan plan(Instruction instruction, Toolbox tools) throws PlanningException;
}
