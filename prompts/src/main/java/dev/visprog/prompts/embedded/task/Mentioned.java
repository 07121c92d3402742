package dev.visprog.prompts.embedded.task;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.phrase.Comparison;
import dev.visprog.prompts.embedded.thing.Mention;
import dev.visprog.prompts.embedded.thing.Mention.Quantity.Counted;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;

/** There are so many of some things. */
public record Mentioned(Mention mention) implements Condition {
  /** Whether there are none of them. */
  public boolean isNone() {
    return mention.quantity().equals(new Counted(Comparison.NONE));
  }

  @Override
  public Mentioned with(List<Modifier> modifiers) {
    return new Mentioned(mention.with(modifiers));
  }

  @Override
  public String write(Draft draft) throws Refusal {
    if (mention.target() instanceof Things things && things.noun().isStuff()) {
      String answer =
          Question.in(draft, things.picture(draft), "Is there %s?".formatted(things.name()));
      return "{%s} == '%s'".formatted(answer, isNone() ? "no" : "yes");
    }
    Comparison comparison =
        mention.quantity() instanceof Counted counted ? counted.comparison() : Comparison.ANY;
    return comparison.condition("{" + mention.target().count(draft) + "}");
  }
}
