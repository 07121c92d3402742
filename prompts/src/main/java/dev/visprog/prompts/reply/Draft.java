package dev.visprog.prompts.reply;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One program among what a model said.
 *
 * @param steps in order, at least one
 */
record Draft(List<Item.StepText> steps) {

  Draft {
    steps = List.copyOf(steps);
  }

  /** The program, one step a line. */
  String text() {
    return steps.stream().map(step -> step.text() + "\n").collect(Collectors.joining());
  }

  /** How complete it is: more is better. */
  int rank() {
    if (steps.stream().anyMatch(Item.StepText::broken)) {
      return 0;
    }
    return ended() ? 2 : 1;
  }

  /** Whether its last step is its {@code Result}. */
  boolean ended() {
    return steps.get(steps.size() - 1).ends();
  }
}
