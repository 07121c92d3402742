package dev.visprog.prompts.recorded;

import dev.visprog.plan.Instruction;
import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.tool.Toolbox;
import dev.visprog.trace.Planning;

/**
 * Gives a saved program for every instruction. Whether it is sound is for the checker to say, as
 * with any planner's program.
 *
 * @param program program text
 */
public record RecordedPlanner(String program) implements Planner {

  @Override
  public Plan plan(Instruction instruction, Toolbox tools) {
    return new Plan(program, Planning.by("recorded"));
  }
}
