package dev.visprog.examples.measure;

import dev.visprog.plan.Instruction;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.prompts.embedded.EmbeddedPlanner;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Toolbox;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** How long a planner takes for an instruction. Its {@code main} prints that; not a test. */
final class PlanningTime {
  private static final int WARM_UP = 30;
  private static final int ROUNDS = 15;

  private PlanningTime() {}

  /** Prints the median by family for the embedded planner, over both files of instructions. */
  public static void main(String[] args) throws IOException {
    List<Paraphrases.Block> blocks = Paraphrases.all();
    Toolbox toolbox = StandardToolbox.declared();
    for (String family : Paraphrases.FAMILIES) {
      System.out.printf(
          "%-16s %6.1f µs%n",
          family,
          medianMicros(
              EmbeddedPlanner.create(),
              toolbox,
              blocks.stream().filter(block -> block.family().equals(family)).toList()));
    }
    System.out.printf(
        "%-16s %6.1f µs%n", "all", medianMicros(EmbeddedPlanner.create(), toolbox, blocks));
  }

  /** The median over all wordings, in microseconds, each the median of some rounds. */
  static double medianMicros(Planner planner, Toolbox toolbox, List<Paraphrases.Block> blocks) {
    List<Instruction> instructions =
        blocks.stream()
            .flatMap(
                block ->
                    block.instructions().stream()
                        .map(words -> new Instruction(words, block.pictures())))
            .toList();
    long[][] nanos = new long[instructions.size()][ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        plan(planner, toolbox, instructions.get(i));
        nanos[i][Math.max(0, round)] = System.nanoTime() - start;
      }
    }
    return median(Arrays.stream(nanos).mapToLong(PlanningTime::median).toArray()) / 1000.0;
  }

  private static void plan(Planner planner, Toolbox toolbox, Instruction instruction) {
    try {
      planner.plan(instruction, toolbox);
    } catch (PlanningException e) {
      // a refusal takes its time, too
    }
  }

  private static long median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
