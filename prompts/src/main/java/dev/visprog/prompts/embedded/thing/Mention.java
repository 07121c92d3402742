package dev.visprog.prompts.embedded.thing;

import dev.visprog.prompts.embedded.phrase.Comparison;
import java.util.List;

/**
 * Things, and how many of them are spoken of.
 *
 * @param quantity how many
 * @param target the things
 */
public record Mention(Quantity quantity, Target target) {

  /** The same, narrowed down further. */
  public Mention with(List<Modifier> modifiers) {
    return new Mention(quantity, target.with(modifiers));
  }

  /** How many are spoken of. */
  public sealed interface Quantity {
    /** So many: two dogs, a dog, no dog. */
    record Counted(Comparison comparison) implements Quantity {}

    /** Certain ones: the dog, the dogs. */
    record Definite() implements Quantity {}

    /** More than half of them: most dogs. */
    record Most() implements Quantity {}

    /** All of them: every dog. */
    record Every() implements Quantity {}
  }

  static Mention any(Target target) {
    return counted(Comparison.ANY, target);
  }

  static Mention none(Target target) {
    return counted(Comparison.NONE, target);
  }

  static Mention counted(Comparison comparison, Target target) {
    return new Mention(new Quantity.Counted(comparison), target);
  }

  static Mention definite(Target target) {
    return new Mention(new Quantity.Definite(), target);
  }

  static Mention most(Target target) {
    return new Mention(new Quantity.Most(), target);
  }

  static Mention every(Target target) {
    return new Mention(new Quantity.Every(), target);
  }
}
