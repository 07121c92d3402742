package dev.visprog.prompts.embedded.task;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.thing.Mention;
import dev.visprog.prompts.embedded.thing.Mention.Quantity.Counted;
import dev.visprog.prompts.embedded.thing.Mention.Quantity.Every;
import dev.visprog.prompts.embedded.thing.Mention.Quantity.Most;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Modifier.Trait;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;

/**
 * Something is said of things. Of a certain one, a question about looks goes to the tool that
 * answers questions; all else is a matter of counting.
 *
 * @param mention what it is said of
 * @param plural whether it is said of several
 * @param predicate what is said
 */
public record Predicated(Mention mention, boolean plural, List<Modifier> predicate)
    implements Condition {
  public Predicated {
    predicate =
        mention.target() instanceof Things things
            ? things.fitting(predicate)
            : List.copyOf(predicate);
  }

  @Override
  public Predicated with(List<Modifier> modifiers) {
    return new Predicated(mention.with(modifiers), plural, predicate);
  }

  @Override
  public String write(Draft draft) throws Refusal {
    if (mention.quantity() instanceof Counted) {
      return new Mentioned(mention.with(predicate)).write(draft);
    }
    if (mention.quantity() instanceof Most) {
      String some = mention.target().which(predicate).count(draft);
      return "2 * {%s} > {%s}".formatted(some, mention.target().count(draft));
    }
    boolean looks = predicate.stream().allMatch(Trait.class::isInstance);
    if (mention.quantity() instanceof Every || (plural && looks)) {
      String all = mention.target().count(draft);
      return "{%s} == {%s}".formatted(all, mention.target().which(predicate).count(draft));
    }
    if (isQuestion()) {
      Trait trait = (Trait) predicate.get(0);
      return "{%s} == '%s'".formatted(ask(draft, trait), trait.holds() ? "yes" : "no");
    }
    return "{%s} > 0".formatted(mention.target().which(predicate).count(draft));
  }

  @Override
  public String answer(Draft draft) throws Refusal {
    return isQuestion() && predicate.get(0) instanceof Trait trait && trait.holds()
        ? ask(draft, trait)
        : Condition.super.answer(draft);
  }

  private boolean isQuestion() {
    return !plural
        && mention.quantity() instanceof Mention.Quantity.Definite
        && mention.target() instanceof Things
        && predicate.size() == 1
        && predicate.get(0) instanceof Trait;
  }

  private String ask(Draft draft, Trait trait) throws Refusal {
    Things thing = (Things) mention.target();
    return Question.about(
        draft, thing, "Is the %s %s?".formatted(thing.phrase(), trait.attribute()));
  }
}
