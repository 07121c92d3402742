package dev.visprog.agent;

import dev.visprog.plan.Plan;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Planning.Attempt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps every attempt, whether planners do or not. */
final class Attempts {
  private Attempts() {}

  /** What was tried up to a plan that turned out not to work. */
  static Planning refused(Plan plan, String problem) {
    List<Attempt> attempts = new ArrayList<>(of(plan));
    int last = attempts.size() - 1;
    attempts.set(last, attempts.get(last).refused(problem));
    return plan.planning().withAttempts(attempts);
  }

  /**
   * What was tried in all, once a planner has tried to repair a plan.
   *
   * @param before what was tried until then, the last attempt with its problem
   * @param after the new plan; may name the attempts before it
   */
  static Plan continued(Planning before, Plan after) {
    return new Plan(after.program(), joined(before, after.planning(), of(after)));
  }

  /** The same for a planner that came to no plan and may say what it tried. */
  static Planning continued(Planning before, @Nullable Planning after) {
    return after == null ? before : joined(before, after, after.attempts());
  }

  private static Planning joined(Planning before, Planning after, List<Attempt> attempts) {
    List<Attempt> all = new ArrayList<>(before.attempts());
    int known = startsAlike(before.attempts(), attempts) ? before.attempts().size() : 0;
    all.addAll(attempts.subList(known, attempts.size()));
    return new Planning(
        after.planner(),
        all,
        after.consultation() == null ? before.consultation() : after.consultation(),
        null);
  }

  private static boolean startsAlike(List<Attempt> before, List<Attempt> after) {
    return after.size() > before.size()
        && texts(after.subList(0, before.size())).equals(texts(before));
  }

  private static List<String> texts(List<Attempt> attempts) {
    return attempts.stream().map(Attempt::text).toList();
  }

  private static List<Attempt> of(Plan plan) {
    List<Attempt> attempts = plan.planning().attempts();
    return attempts.isEmpty() ? List.of(new Attempt(plan.program(), null)) : attempts;
  }
}
