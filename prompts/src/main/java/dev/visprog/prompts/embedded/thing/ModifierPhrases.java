package dev.visprog.prompts.embedded.thing;

import static dev.visprog.prompts.embedded.thing.Adjectives.joined;
import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.noun.Named;
import dev.visprog.prompts.embedded.noun.Noun;
import dev.visprog.prompts.embedded.phrase.Where;
import dev.visprog.prompts.embedded.thing.Modifier.Beside;
import dev.visprog.prompts.embedded.thing.Modifier.Place;
import dev.visprog.prompts.embedded.thing.Modifier.Trait;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands after a noun, or is said of it: where it is, how it looks, what it wears and holds.
 */
final class ModifierPhrases {
  private ModifierPhrases() {}

  static void addTo(Grammar.Builder grammar) {
    addPlaces(grammar);
    addWorn(grammar);
    addHeld(grammar);
    addLooks(grammar);
    grammar
        .way("modifier", "{where-mod}", r -> list(r, "where-mod"))
        .way("modifier", "{looks}", r -> list(r, "looks"))
        .way("modifier", "{doing}", r -> list(r, "doing"))
        .way(
            "modifiers",
            "{modifier} (and | but) [also] {modifiers}",
            r -> joined(list(r, "modifier"), list(r, "modifiers")))
        .way("modifiers", "{modifier} {modifiers}", r -> following(r))
        .way("modifiers", "{modifier}", r -> list(r, "modifier"));
  }

  /** Null if it is the hat that is red: "people with a hat that is red". */
  private static @Nullable List<Modifier> following(Reading reading) {
    List<Modifier> first = list(reading, "modifier");
    List<Modifier> rest = list(reading, "modifiers");
    boolean done = first.stream().anyMatch(m -> m instanceof Trait trait && !trait.adjective());
    boolean looks =
        rest.stream().limit(1).anyMatch(m -> m instanceof Trait trait && trait.adjective());
    return done && looks ? null : joined(first, rest);
  }

  private static void addPlaces(Grammar.Builder grammar) {
    grammar
        .way("direction", "<left-of>", Direction.LEFT)
        .way("direction", "<right-of>", Direction.RIGHT)
        .way("direction", "<above>", Direction.ABOVE)
        .way("direction", "<below>", Direction.BELOW)
        .way("direction", "<next-to>", Direction.NEXT)
        .way("direction", "<in-front-of>", Direction.FRONT)
        .way("direction", "<in-back-of>", Direction.BEHIND)
        .way("anchor", "[the] {picked}", r -> r.get("picked", Things.class))
        .way("anchor", "[<a-or-the>] {things}", r -> anchor(r))
        .way(
            "beside",
            "{direction} {anchor}",
            r ->
                List.of(
                    new Beside(r.get("direction", Direction.class), r.get("anchor", Things.class))))
        .way("side-of", "<left>", Direction.LEFT)
        .way("side-of", "<right>", Direction.RIGHT)
        .way("beside", "on {anchor} 's {side-of} [side]", r -> besideOf(r))
        .way("spot", "{beside}", r -> list(r, "beside"))
        .way("spot", "{where}", r -> List.of(new Place(r.get("where", Where.class))))
        .way("where-mod", "[<being>] {spot}", r -> list(r, "spot"))
        .way("where-mod", "<shown> [{spot}]", r -> list(r, "spot"));
  }

  /** Null for several things, beside each of which something else may be. */
  private static @Nullable Things anchor(Reading reading) {
    Things things = reading.get("things", Things.class);
    return things.plural() ? null : things;
  }

  private static List<Modifier> besideOf(Reading reading) {
    return List.of(
        new Beside(reading.get("side-of", Direction.class), reading.get("anchor", Things.class)));
  }

  private static void addWorn(Grammar.Builder grammar) {
    grammar
        .way("worn", "[<a-or-the>] [{adjectives}] {worn-noun} [on]", r -> article(r, "worn-noun"))
        .way(
            "wears",
            "(wear | wears | wore | have | has | got | have got | has got) {worn}",
            r -> wearing(r, true))
        .way("wears", "(have | has) on {worn}", r -> wearing(r, true))
        .way("wears", "(do | does | did) not (wear | have) [any] {worn}", r -> wearing(r, false))
        .way("wears", "(wear | wears | have | has) no {worn}", r -> wearing(r, false))
        .way("wearing", "(wearing | having | sporting) {worn}", r -> wearing(r, true))
        .way(
            "wearing",
            "(with | in) {worn} [on [<possessive>] (head | heads)]",
            r -> wearing(r, true))
        .way(
            "wears",
            "(wear | wears | have | has) [both] {worn} and {other:worn}",
            r -> wearingBoth(r))
        .way("wearing", "(wearing | with) [both] {worn} and {other:worn}", r -> wearingBoth(r))
        .way("wearing", "not wearing [any] {worn}", r -> wearing(r, false))
        .way("wearing", "wearing no {worn}", r -> wearing(r, false))
        .way("wearing", "(without | with no) [any] {worn}", r -> wearing(r, false))
        .way("wearing", "<hatless>", List.of(Trait.doing("wearing a hat").negated()))
        .way("doing", "[<being-who>] {wearing}", r -> list(r, "wearing"))
        .way("doing", "<who> {wears}", r -> list(r, "wears"));
  }

  private static void addHeld(Grammar.Builder grammar) {
    grammar
        .way("held", "[<a-or-the>] [{adjectives}] {noun}", r -> article(r, "noun"))
        .way("held", "<anything>", "something")
        .way(
            "holds",
            "(<hold> | <holds>) {held} [in [<possessive>] (hand | hands)]",
            r -> holding(r, true))
        .way("holds", "(do | does | did) not <hold> [any] {held}", r -> holding(r, false))
        .way("holds", "(have | has) {held} in [<possessive>] (hand | hands)", r -> holding(r, true))
        .way(
            "holding", "<holding> {held} [in [<possessive>] (hand | hands)]", r -> holding(r, true))
        .way("carried", "[<a-or-the>] [{adjectives}] {noun}", r -> carried(r))
        .way(
            "holding",
            "with {held:carried} [in [<possessive>] (hand | hands)]",
            r -> holding(r, true))
        .way("holding", "not <holding> [any] {held}", r -> holding(r, false))
        .way("holding", "(without | with no) [any] {held:carried}", r -> holding(r, false))
        .way("doing", "[<being-who>] {holding}", r -> list(r, "holding"))
        .way("doing", "<who> {holds}", r -> list(r, "holds"));
  }

  private static void addLooks(Grammar.Builder grammar) {
    grammar
        .way(
            "holds",
            "(<hold> | <holds>) <nothing>",
            List.of(Trait.doing("holding something").negated()))
        .way("holding", "<holding> <nothing>", List.of(Trait.doing("holding something").negated()))
        .way("looks", "<being> {adjectives}", r -> list(r, "adjectives"))
        .way("looks", "<being> not {adjectives}", r -> Modifier.negated(list(r, "adjectives")))
        .way("looks", "(in | dressed in | wearing) {colour} [clothes | clothing]", r -> dressed(r))
        .way("looks", "[<being>] [being] (held | carried) by [a | the] {owner}", r -> heldBy(r))
        .way(
            "looks",
            "[that | which] [a | the] {owner} ((is | 's) <holding> | holds | carries | has)",
            r -> heldBy(r))
        .way(
            "looks",
            "[<being>] held by (somebody | someone | anybody | anyone | people)",
            r -> List.of(Trait.doing("held by a person")));
  }

  private static List<Modifier> heldBy(Reading reading) {
    Things person = reading.get("owner", Things.class);
    return List.of(Trait.doing("held by " + person.noun().withArticle(person.phrase())));
  }

  private static List<Modifier> dressed(Reading reading) {
    return List.of(Trait.doing("in " + reading.get("colour", Trait.class).attribute()));
  }

  /** {@code a red hat}. */
  private static String article(Reading reading, String slot) {
    Noun noun = reading.get(slot, Named.class).noun();
    String words =
        Stream.concat(
                list(reading, "adjectives").stream().map(trait -> ((Trait) trait).attribute()),
                Stream.of(noun.singular()))
            .collect(Collectors.joining(" "));
    return noun.withArticle(words);
  }

  /** What somebody with it may hold: a woman with a ball does, a woman with a man does not. */
  private static @Nullable String carried(Reading reading) {
    return reading.get("noun", Named.class).noun().isPerson() ? null : article(reading, "noun");
  }

  private static List<Modifier> wearing(Reading reading, boolean holds) {
    Trait trait = Trait.doing("wearing " + reading.get("worn", String.class));
    return List.of(holds ? trait : trait.negated());
  }

  private static List<Modifier> wearingBoth(Reading reading) {
    return List.of(
        Trait.doing("wearing " + reading.get("worn", String.class)),
        Trait.doing("wearing " + reading.get("other", String.class)));
  }

  private static List<Modifier> holding(Reading reading, boolean holds) {
    Trait trait = Trait.doing("holding " + reading.get("held", String.class));
    return List.of(holds ? trait : trait.negated());
  }

  /** Things with modifiers, or null if things of their kind cannot have them. */
  static @Nullable Things modified(Things things, List<Modifier> modifiers) {
    boolean faceOfSomebody =
        things.every(Beside.class).stream().anyMatch(b -> b.direction() == Direction.AT)
            && modifiers.stream().anyMatch(Trait.class::isInstance);
    if (faceOfSomebody || !things.canHave(modifiers)) {
      return null;
    }
    return things.with(modifiers);
  }
}
