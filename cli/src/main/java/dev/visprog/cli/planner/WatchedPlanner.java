package dev.visprog.cli.planner;

import dev.visprog.cli.shell.Messages;
import dev.visprog.plan.Instruction;
import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.tool.Toolbox;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A planner that tells the user what it is doing.
 *
 * @param planner who does the work
 * @param stream what it writes to; null if nobody watches
 * @param notes takes a line on each further try
 * @param before called before each piece of work
 */
public record WatchedPlanner(
    Planner planner, @Nullable ProgramStream stream, Messages notes, Runnable before)
    implements Planner {

  /** Something that a planner does. */
  @FunctionalInterface
  private interface Work<T> {
    T get() throws PlanningException;
  }

  @Override
  public Plan plan(Instruction instruction, Toolbox tools) throws PlanningException {
    return watched(() -> planner.plan(instruction, tools));
  }

  @Override
  public Optional<Plan> repair(Instruction instruction, Toolbox tools, Plan failed, String problem)
      throws PlanningException {
    Optional<Plan> repaired = watched(() -> planner.repair(instruction, tools, failed, problem));
    if (repaired.isPresent()) {
      notes.note("the program was written anew, since the last one did not work: " + head(problem));
    }
    return repaired;
  }

  @Override
  public Optional<Plan> variant(Instruction instruction, Toolbox tools, int number)
      throws PlanningException {
    return watched(() -> planner.variant(instruction, tools, number));
  }

  private <T> T watched(Work<T> work) throws PlanningException {
    before.run();
    try {
      return work.get();
    } finally {
      if (stream != null) {
        stream.end();
      }
    }
  }

  private static String head(String problem) {
    return problem.lines().findFirst().orElse("");
  }
}
