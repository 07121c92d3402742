package dev.visprog.prompts.embedded.thing;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.noun.Noun;
import dev.visprog.prompts.embedded.phrase.Comparison;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many of some things an instruction speaks of: a dog, the dogs, no dog, every dog, two dogs.
 */
final class MentionPhrases {
  private MentionPhrases() {}

  static void addTo(Grammar.Builder grammar, Noun person, Noun object) {
    mention(grammar, "<any> {things}", Mention::any);
    mention(grammar, "{things}", Mention::any);
    mention(grammar, "(<no> | none of the) {things}", Mention::none);
    mention(grammar, "<every> {things}", Mention::every);
    mention(grammar, "<definite> {things}", Mention::definite);
    grammar
        .way("mention", "the {picked}", r -> Mention.definite(r.get("picked", Things.class)))
        .way("mention", "{comparison} [of the] {things}", r -> counted(r))
        .way("mention", "<any> {twofold}", r -> Mention.any(r.get("twofold", Target.class)))
        .way(
            "mention",
            "{comparison} {twofold}",
            r ->
                Mention.counted(
                    r.get("comparison", Comparison.class), r.get("twofold", Target.class)))
        .way("mention", "<anybody> [{modifiers}]", r -> somebody(r, person, Mention::any))
        .way(
            "mention",
            "<anything> [{adjectives}] [{modifiers}]",
            r -> anything(r, object, Mention::any))
        .way(
            "mention",
            "(<nothing> | not <anything>) [{adjectives}] [{modifiers}]",
            r -> anything(r, object, Mention::none))
        .way("mention", "<most> {things}", r -> Mention.most(r.get("things", Things.class)))
        .way("mention", "<nobody> [{modifiers}]", r -> somebody(r, person, Mention::none))
        .way(
            "mention",
            "(everybody | everyone) [{modifiers}]",
            r -> somebody(r, person, Mention::every));
  }

  private static void mention(
      Grammar.Builder grammar, String pattern, Function<Target, Mention> mention) {
    grammar.way("mention", pattern, r -> mention.apply(r.get("things", Things.class)));
  }

  private static @Nullable Mention anything(
      Reading reading, Noun object, Function<Target, Mention> mention) {
    Things things = Things.of(object).with(list(reading, "adjectives"));
    Things some = ModifierPhrases.modified(things, list(reading, "modifiers"));
    return some == null ? null : mention.apply(some);
  }

  private static Mention counted(Reading reading) {
    return Mention.counted(
        reading.get("comparison", Comparison.class), reading.get("things", Things.class));
  }

  private static @Nullable Mention somebody(
      Reading reading, Noun person, Function<Target, Mention> mention) {
    Things people = ModifierPhrases.modified(Things.of(person), list(reading, "modifiers"));
    return people == null ? null : mention.apply(people);
  }
}
