package dev.visprog.prompts.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Tells where one program ends and another begins. Prose between two steps may explain the next
 * step or announce another program: it is another one when the last has ended, or when its step
 * gives a value to a variable that has one.
 */
final class Drafts {
  private final List<Draft> finished = new ArrayList<>();
  private final List<Item.StepText> steps = new ArrayList<>();
  private boolean paused;
  private boolean interrupted;

  private Drafts() {}

  /** The programs among these items, in order. */
  static List<Draft> in(List<Item> items) {
    Drafts drafts = new Drafts();
    items.forEach(drafts::take);
    drafts.finish();
    return drafts.finished;
  }

  private void take(Item item) {
    if (item instanceof Item.StepText step && !(steps.isEmpty() && step.isAlias())) {
      if (beginsAnother(step)) {
        finish();
      }
      steps.add(step);
      paused = false;
      interrupted = false;
    } else if (item instanceof Item.Pause) {
      paused = true;
    } else {
      interrupted = true;
    }
  }

  private boolean beginsAnother(Item.StepText step) {
    if (steps.isEmpty()) {
      return false;
    }
    if (steps.get(steps.size() - 1).ends()) {
      return true;
    }
    if (step.target() == null) {
      return false;
    }
    boolean isFirstAgain = Objects.equals(steps.get(0).target(), step.target());
    return (paused && isFirstAgain)
        || (interrupted
            && steps.stream().anyMatch(one -> Objects.equals(one.target(), step.target())));
  }

  private void finish() {
    if (!steps.isEmpty()) {
      finished.add(new Draft(steps));
      steps.clear();
    }
  }
}
