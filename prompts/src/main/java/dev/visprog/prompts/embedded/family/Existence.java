package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.noun.Noun;
import dev.visprog.prompts.embedded.phrase.Comparison;
import dev.visprog.prompts.embedded.task.Condition;
import dev.visprog.prompts.embedded.task.Joined;
import dev.visprog.prompts.embedded.task.Joined.Joint;
import dev.visprog.prompts.embedded.task.Mentioned;
import dev.visprog.prompts.embedded.task.Not;
import dev.visprog.prompts.embedded.thing.Mention;
import dev.visprog.prompts.embedded.thing.Mention.Quantity.Counted;
import dev.visprog.prompts.embedded.thing.Mention.Quantity.Every;
import dev.visprog.prompts.embedded.thing.Mention.Quantity.Most;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether there is something, or so many of it. */
final class Existence implements Family {
  private final Noun person;
  private final Noun object;

  /**
   * @param person what anybody is
   * @param object what anything is
   */
  Existence(Noun person, Noun object) {
    this.person = person;
    this.object = object;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "Is there a dog in the picture?",
        "Are there no cats?",
        "Are there at least three kites above the house?",
        "Does anybody hold a balloon?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    grammar.way("mentions", "{mention}", r -> there(r.get("mention", Mention.class)));
    addAsked(grammar);
    grammar
        .way(
            "condition",
            "(you | we | i | one) (will | can | do | could) not (find | see | spot) {mentions}",
            Existence::not)
        .way(
            "condition",
            "is this a <picture> <free-of> [any] {things}",
            r -> mentioned(r, Comparison.NONE))
        .way(
            "condition",
            "(among | of) <all> {things} is there (one | any) {modifiers}",
            r -> mentioned(r, Comparison.ANY).with(list(r, "modifiers")))
        .way("condition", "is {place} empty", r -> empty(r))
        .way("condition", "{place} is empty", r -> empty(r))
        .way("asked-one", "<anybody> {modifiers}", r -> somebody(r));
    addMissing(grammar);
    for (String pattern :
        List.of(
            "<is-there> {mentions} [<shown>]",
            "<is-there> {mentions} [<shown>] {modifiers}",
            "(does | do | can) {place} <shows> {mentions}",
            "{place} <is-showing> {mentions}",
            "(is | are) {mentions} [both | all] <shown>",
            "(is | are) not there {mentions} [<shown>] [{modifiers}]",
            "(do | does | can) not (you | we | i) see {mentions}",
            "(does | do) not {place} <shows> {mentions}",
            "{mentions} [both | all] (present | there | visible | shown | here) [<or-not>]",
            "(is | are) {mentions} {modifiers:where-mod}",
            "{mentions} <is-shown> [{modifiers}]",
            "has {place} got {mentions}",
            "(can | could | may | will) {mentions} be (seen | found | spotted | made out | detected) [{modifiers}]",
            "(does | do) {mentions} <appear> [{modifiers}]",
            "{mentions:asked} [<shown>]",
            "(has | have) {mentions} been (drawn | painted | depicted | shown) [{modifiers}]",
            "is this a <picture> (of | with | showing) {mentions}",
            "{mentions} <or-not>")) {
      grammar.way("condition", pattern, Existence::condition);
    }
    grammar
        .way(
            "condition",
            "(there is | there are) not {mentions} [<shown>] [{modifiers}]",
            Existence::not)
        .way("condition", "{place} (does | do) not <shows> {mentions}", Existence::not);
    grammar.way(
        "condition",
        "(is | was) <number-of> {things} [{predicate}] [equal to] {comparison}",
        Existence::number);
    grammar.way(
        "condition",
        "<number-of> {things} [{predicate}] (is | was) [equal to] {comparison}",
        Existence::number);
  }

  /** What there may be: so many, or certain ones, but not "all dogs". */
  static @Nullable Condition there(Mention mention) {
    boolean all = mention.quantity() instanceof Every || mention.quantity() instanceof Most;
    return all ? null : new Mentioned(mention);
  }

  /** Without a verb: "any dogs?", "no bus and no car?". */
  private static void addAsked(Grammar.Builder grammar) {
    grammar
        .way("asked-one", "any [of the] {things}", r -> mentioned(r, Comparison.ANY))
        .way("asked-one", "(no | not a | not any) {things}", r -> mentioned(r, Comparison.NONE))
        .way(
            "asked-one",
            "no {things} or {other:things}",
            r ->
                new Joined(
                    Joint.NEITHER,
                    mentioned(r, Comparison.ANY),
                    new Mentioned(
                        new Mention(new Counted(Comparison.ANY), r.get("other", Things.class)))))
        .way(
            "asked-one",
            "{comparison} {things}",
            r -> mentioned(r, r.get("comparison", Comparison.class)))
        .way("asked", "{asked-one}", r -> r.get("asked-one", Condition.class))
        .way(
            "asked",
            "{asked-one} and {mentions}",
            r ->
                new Joined(
                    Joint.AND,
                    r.get("asked-one", Condition.class),
                    r.get("mentions", Condition.class)))
        .way(
            "asked",
            "[either] {asked-one} or {mentions}",
            r ->
                new Joined(
                    Joint.OR,
                    r.get("asked-one", Condition.class),
                    r.get("mentions", Condition.class)));
  }

  /** Tells what is not there. */
  private static void addMissing(Grammar.Builder grammar) {
    grammar
        .way(
            "condition",
            "(is | are) {mentions} <missing> [<in> {place}]",
            r -> missing(r.get("mentions", Condition.class)).with(Places.of(r)))
        .way(
            "condition",
            "{mentions} (is | are) <missing> [<in> {place}]",
            r -> missing(r.get("mentions", Condition.class)).with(Places.of(r)))
        .way(
            "condition",
            "(is | are) {place} <free-of> [any] {things}",
            r -> mentioned(r, Comparison.NONE).with(Places.of(r)))
        .way(
            "condition",
            "{place} (is | are) <free-of> [any] {things}",
            r -> mentioned(r, Comparison.NONE).with(Places.of(r)));
  }

  private static Condition missing(Condition there) {
    return there instanceof Joined joined
        ? new Joined(joined.joint(), missing(joined.first()), missing(joined.second()))
        : new Not(there);
  }

  private Condition empty(Reading reading) {
    return new Mentioned(new Mention(new Counted(Comparison.NONE), Things.of(object)))
        .with(Places.of(reading));
  }

  private Condition somebody(Reading reading) {
    Things people = Things.of(person).with(list(reading, "modifiers"));
    return new Mentioned(new Mention(new Counted(Comparison.ANY), people));
  }

  private static Condition mentioned(Reading reading, Comparison comparison) {
    return new Mentioned(new Mention(new Counted(comparison), reading.get("things", Things.class)));
  }

  private static Condition number(Reading reading) {
    Things things = reading.get("things", Things.class).with(list(reading, "predicate"));
    return new Mentioned(
        new Mention(new Counted(reading.get("comparison", Comparison.class)), things));
  }

  /** Null if it says where something is that is picked from others: they need not all be there. */
  private static @Nullable Condition condition(Reading reading) {
    Condition mentions = reading.get("mentions", Condition.class);
    List<Modifier> modifiers = list(reading, "modifiers");
    boolean picked =
        mentions instanceof Mentioned mentioned && mentioned.mention().target().isPicked();
    return picked && !modifiers.isEmpty()
        ? null
        : mentions.with(modifiers).with(Places.of(reading));
  }

  private static @Nullable Condition not(Reading reading) {
    Condition condition = condition(reading);
    return condition == null ? null : new Not(condition);
  }
}
