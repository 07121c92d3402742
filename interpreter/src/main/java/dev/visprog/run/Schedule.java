package dev.visprog.run;

import dev.visprog.check.CheckedProgram;
import dev.visprog.check.CheckedStep;
import dev.visprog.tool.BatchTool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which steps may run when. Steps form units: the calls of one batch tool at one depth of the graph
 * are one unit, every other step is its own. Units depend on the program alone, never on which step
 * happens to be ready first.
 *
 * <p>After a failure no unit that lies deeper is started, and those that do not are all carried
 * out; so it does not depend on timing either which steps a failed run has done. Used by one
 * thread.
 */
final class Schedule {
  private final List<List<Unit>> dependants = new ArrayList<>(); // by step
  private final int[] waitingFor; // by unit: how many steps it still needs
  private final Deque<Unit> ready = new ArrayDeque<>();
  private int deepest = Integer.MAX_VALUE;

  /**
   * Steps that are carried out together.
   *
   * @param number which unit this is
   * @param depth how deep its steps lie in the graph
   * @param steps their positions in the program
   */
  record Unit(int number, int depth, List<Integer> steps) {}

  Schedule(CheckedProgram program) {
    List<CheckedStep> steps = program.steps();
    List<Unit> units = units(steps, program.depths());
    steps.forEach(step -> dependants.add(new ArrayList<>()));
    waitingFor = new int[units.size()];
    for (Unit unit : units) {
      int[] needed =
          unit.steps().stream()
              .flatMapToInt(step -> steps.get(step).dependencies())
              .distinct()
              .toArray();
      for (int step : needed) {
        dependants.get(step).add(unit);
      }
      waitingFor[unit.number()] = needed.length;
      if (needed.length == 0) {
        ready.add(unit);
      }
    }
  }

  private static List<Unit> units(List<CheckedStep> steps, int[] depths) {
    record BatchKey(int depth, BatchTool tool) {}
    List<Unit> units = new ArrayList<>();
    Map<BatchKey, Unit> batches = new HashMap<>();
    for (int i = 0; i < depths.length; i++) {
      Unit alone = new Unit(units.size(), depths[i], new ArrayList<>());
      BatchTool tool = batchTool(steps.get(i));
      Unit batch = tool == null ? null : batches.putIfAbsent(new BatchKey(depths[i], tool), alone);
      if (batch == null) {
        units.add(alone);
      }
      (batch == null ? alone : batch).steps().add(i);
    }
    return units;
  }

  private static @Nullable BatchTool batchTool(CheckedStep step) {
    return step instanceof CheckedStep.ToolStep call && call.tool() instanceof BatchTool tool
        ? tool
        : null;
  }

  /** A unit that may start now; null if none may. */
  @Nullable Unit next() {
    Unit unit = ready.poll();
    while (unit != null && unit.depth() > deepest) {
      unit = ready.poll();
    }
    return unit;
  }

  /** Says that a step is done. */
  void done(int step) {
    for (Unit unit : dependants.get(step)) {
      if (--waitingFor[unit.number()] == 0) {
        ready.add(unit);
      }
    }
  }

  /** Says that a step of this unit has failed. */
  void failed(Unit unit) {
    deepest = Math.min(deepest, unit.depth());
  }

  /** Whether steps at this depth count in a run that failed. */
  boolean counts(int depth) {
    return depth <= deepest;
  }
}
