package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.joined;
import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.thing.Modifier;

/** What verbs say of things: "are red", "wear a hat", "can be seen to the left of the tree". */
final class Predicates {
  private Predicates() {}

  /**
   * Adds the phrases {@code predicate}, which has a verb; {@code complement}, whose "is" or "are"
   * has been said; and {@code infinitive}, whose "does" or "do" has been.
   */
  static void addTo(Grammar.Builder grammar) {
    grammar
        .way("complement", "{modifiers}", r -> list(r, "modifiers"))
        .way("complement", "[both | all | either] {adjectives}", r -> list(r, "adjectives"))
        .way(
            "complement",
            "neither {a:adjectives} nor {b:adjectives}",
            r -> Modifier.negated(joined(list(r, "a"), list(r, "b"))))
        .way("complement", "(a | an | the) {adjectives} (one | ones)", r -> list(r, "adjectives"))
        .way(
            "complement",
            "not (a | an) {adjectives} (one | ones)",
            r -> Modifier.negated(list(r, "adjectives")))
        .way("complement", "not {adjectives}", r -> Modifier.negated(list(r, "adjectives")))
        .way("predicate", "(is | are | was | were) {complement}", r -> list(r, "complement"))
        .way("predicate", "<are-there> [{modifiers}]", r -> list(r, "modifiers"))
        .way("predicate", "<stands> {spot}", r -> list(r, "spot"))
        .way("predicate", "{wears}", r -> list(r, "wears"))
        .way("predicate", "{holds}", r -> list(r, "holds"))
        .way("infinitive", "{wears}", r -> list(r, "wears"))
        .way("infinitive", "{holds}", r -> list(r, "holds"))
        .way("infinitive", "<stands> {spot}", r -> list(r, "spot"))
        .way("infinitive", "(not | never) {holds}", r -> Modifier.negated(list(r, "holds")))
        .way("infinitive", "(not | never) {wears}", r -> Modifier.negated(list(r, "wears")));
  }
}
