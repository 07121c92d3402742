package dev.visprog.fake;

import dev.visprog.llm.Usage;
import dev.visprog.plan.Instruction;
import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.tool.Toolbox;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Planning.Attempt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what a test wrote down: programs one after the other, and repairs one after the other. What
 * begins with {@code !} is why there is no program.
 */
public final class ScriptedPlanner implements Planner {
  public static final Usage USAGE = new Usage(1, 100, 10, 5_000, 0.25);

  private final List<String> programs;
  private final Deque<String> repairs = new ArrayDeque<>();
  private final List<String> problems = new ArrayList<>();
  private @Nullable Throwable cause;
  private int asked;

  private ScriptedPlanner(List<String> programs) {
    this.programs = programs;
  }

  public static ScriptedPlanner writing(String... programs) {
    return new ScriptedPlanner(List.of(programs));
  }

  public ScriptedPlanner repairing(String... texts) {
    repairs.addAll(List.of(texts));
    return this;
  }

  /** Whatever it cannot do is due to this. */
  public ScriptedPlanner failingBy(Throwable problem) {
    cause = problem;
    return this;
  }

  /** What it was told on each repair. */
  public List<String> problems() {
    return problems;
  }

  /** How many programs were asked for, repairs aside. */
  public int asked() {
    return asked;
  }

  @Override
  public Plan plan(Instruction instruction, Toolbox tools) throws PlanningException {
    return write(0);
  }

  @Override
  public Optional<Plan> variant(Instruction instruction, Toolbox tools, int number)
      throws PlanningException {
    return number < programs.size() ? Optional.of(write(number)) : Optional.empty();
  }

  @Override
  public Optional<Plan> repair(Instruction instruction, Toolbox tools, Plan failed, String problem)
      throws PlanningException {
    problems.add(problem);
    String next = repairs.poll();
    if (next == null) {
      return Optional.empty();
    }
    List<Attempt> attempts = new ArrayList<>(failed.planning().attempts());
    int last = attempts.size() - 1;
    attempts.set(last, attempts.get(last).refused(problem));
    attempts.add(new Attempt(next, null, USAGE));
    return Optional.of(new Plan(orThrow(next), planning(attempts)));
  }

  private Plan write(int number) throws PlanningException {
    asked++;
    String text = programs.get(number);
    return new Plan(orThrow(text), planning(List.of(new Attempt(text, null, USAGE))));
  }

  private String orThrow(String text) throws PlanningException {
    if (text.startsWith("!")) {
      Planning planning = planning(List.of(new Attempt(text, text.substring(1), USAGE)));
      throw new PlanningException(text.substring(1), cause, planning);
    }
    return text;
  }

  private static Planning planning(List<Attempt> attempts) {
    return new Planning("scripted", attempts, null, null);
  }
}
