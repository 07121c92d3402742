package dev.visprog.prompts.embedded;

import dev.visprog.plan.Instruction;
import dev.visprog.plan.PlanningException;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Toolbox;
import java.util.List;
import java.util.Locale;

/** Prints how long the embedded planner takes for an instruction. Run it by hand. */
final class PlannerBenchmark {
  private static final int ROUNDS = 200;

  private PlannerBenchmark() {}

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    EmbeddedPlanner planner = EmbeddedPlanner.create();
    System.out.printf(Locale.ROOT, "created cold in %.1f ms%n", (System.nanoTime() - start) / 1e6);
    print("understood", planner, InstructionTable.understood());
    print("refused", planner, InstructionTable.refused());
  }

  private static void print(
      String name, EmbeddedPlanner planner, List<InstructionTable.Row> instructions) {
    Toolbox tools = StandardToolbox.declared();
    int planned = 0;
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      planned = 0;
      for (InstructionTable.Row row : instructions) {
        planned += isPlanned(planner, row.instruction(), tools) ? 1 : 0;
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d instructions, %d planned, %.1f µs each (best of %d rounds)%n",
        name,
        instructions.size(),
        planned,
        best / 1e3 / instructions.size(),
        ROUNDS);
  }

  private static boolean isPlanned(
      EmbeddedPlanner planner, Instruction instruction, Toolbox tools) {
    try {
      planner.plan(instruction, tools);
      return true;
    } catch (PlanningException e) {
      return false;
    }
  }
}
