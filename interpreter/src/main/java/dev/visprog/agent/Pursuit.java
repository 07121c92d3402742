package dev.visprog.agent;

import dev.visprog.check.CheckResult;
import dev.visprog.check.Checker;
import dev.visprog.plan.Instruction;
import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.source.Source;
import dev.visprog.tool.Toolbox;
import dev.visprog.trace.Planning;
import dev.visprog.value.Type;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows programs for one instruction, from the planner to where each of them ends. */
final class Pursuit {
  private static final String TRIED_BEFORE = "this program was tried before";

  private final Planner planner;
  private final Toolbox tools;
  private final Checker checker;
  private final int repairs;
  private final Instruction instruction;
  private final Trial trial;
  private final Map<String, Type> inputs;

  Pursuit(
      Planner planner,
      Toolbox tools,
      Checker checker,
      int repairs,
      Instruction instruction,
      Trial trial) {
    this.planner = planner;
    this.tools = tools;
    this.checker = checker;
    this.repairs = repairs;
    this.instruction = instruction;
    this.trial = trial;
    this.inputs =
        instruction.images().stream().collect(Collectors.toMap(name -> name, name -> Type.IMAGE));
  }

  /** The planner's first choice. */
  Outcome first() {
    try {
      return follow(planner.plan(instruction, tools));
    } catch (PlanningException e) {
      return noProgram(e);
    }
  }

  /** Another program; empty if the planner always writes the same. */
  Optional<Outcome> variant(int number) {
    try {
      return planner.variant(instruction, tools, number).map(this::follow);
    } catch (PlanningException e) {
      return Optional.of(noProgram(e));
    }
  }

  private static Outcome noProgram(PlanningException problem) {
    Planning planning = problem.planning();
    return new Outcome.NoProgram(problem, planning == null ? Planning.by("unknown") : planning);
  }

  private Outcome follow(Plan first) {
    Set<String> tried = new HashSet<>();
    Plan plan = first;
    for (int left = repairs; ; left--) {
      tried.add(text(plan));
      Outcome outcome = tryOut(plan);
      String problem = problem(outcome);
      if (problem == null || left == 0) {
        return outcome;
      }
      Planning refused = Attempts.refused(plan, problem);
      Optional<Plan> next;
      try {
        next = planner.repair(instruction, tools, plan, problem);
      } catch (PlanningException e) {
        Outcome end = outcome.unrepaired(e);
        return e.planning() == null ? end : end.with(Attempts.continued(refused, e.planning()));
      }
      if (next.isEmpty()) {
        return outcome;
      }
      plan = Attempts.continued(refused, next.get());
      if (tried.contains(text(plan))) {
        return outcome.with(Attempts.refused(plan, TRIED_BEFORE));
      }
    }
  }

  private Outcome tryOut(Plan plan) {
    CheckResult check = checker.check(new Source("plan", plan.program()), inputs);
    return check.program().isPresent()
        ? trial.of(check.program().get(), plan.planning())
        : new Outcome.Rejected(check, Attempts.refused(plan, Evidence.of(check)), null);
  }

  /** What the planner is to be told; null if there is nothing that it could mend. */
  private static @Nullable String problem(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      return Evidence.of(rejected.check());
    }
    return outcome instanceof Outcome.Ran ran ? Evidence.of(ran.run()).orElse(null) : null;
  }

  private static String text(Plan plan) {
    return plan.program().strip().lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
