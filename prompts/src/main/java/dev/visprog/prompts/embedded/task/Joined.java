package dev.visprog.prompts.embedded.task;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.thing.Modifier;
import java.util.List;

/** Two conditions joined into one. */
public record Joined(Joint joint, Condition first, Condition second) implements Condition {

  /** How two conditions are joined. */
  public enum Joint {
    AND("%s and %s"),
    OR("(%s or %s)"),
    XOR("((%s) xor (%s))"),
    NEITHER("not (%s or %s)");

    private final String pattern;

    Joint(String pattern) {
      this.pattern = pattern;
    }
  }

  @Override
  public Joined with(List<Modifier> modifiers) {
    return new Joined(joint, first.with(modifiers), second.with(modifiers));
  }

  @Override
  public String write(Draft draft) throws Refusal {
    return joint.pattern.formatted(first.write(draft), second.write(draft));
  }

  @Override
  public String answer(Draft draft) throws Refusal {
    String condition = write(draft);
    boolean wrapped = joint == Joint.OR || joint == Joint.XOR;
    return draft.yesOrNo(wrapped ? condition.substring(1, condition.length() - 1) : condition);
  }
}
