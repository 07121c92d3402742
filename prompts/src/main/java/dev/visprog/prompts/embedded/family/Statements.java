package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Comparison;
import dev.visprog.prompts.embedded.task.Condition;
import dev.visprog.prompts.embedded.task.Joined;
import dev.visprog.prompts.embedded.task.Joined.Joint;
import dev.visprog.prompts.embedded.task.Mentioned;
import dev.visprog.prompts.embedded.task.Not;
import dev.visprog.prompts.embedded.task.Predicated;
import dev.visprog.prompts.embedded.thing.Mention;
import dev.visprog.prompts.embedded.thing.Mention.Quantity;
import dev.visprog.prompts.embedded.thing.Mention.Quantity.Counted;
import dev.visprog.prompts.embedded.thing.Mention.Quantity.Definite;
import dev.visprog.prompts.embedded.thing.Mention.Quantity.Every;
import dev.visprog.prompts.embedded.thing.Mention.Quantity.Most;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Modifier.Trait;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether something that is said of things is true: where they are, how they look, what they
 * wear.
 */
final class Statements implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Is the dog brown?",
        "Is the ball to the left of the tree?",
        "Are all the flowers yellow?",
        "Is the man wearing a hat?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    grammar
        .way("is-plural", "(is | was)", false)
        .way("is-plural", "(are | were)", true)
        .way("does-plural", "(does | did)", false)
        .way("does-plural", "do", true)
        .way("condition", "{plural:is-plural} {mention} {complement}", r -> said(r, "complement"))
        .way("condition", "{plural:does-plural} {mention} {infinitive}", r -> said(r, "infinitive"))
        .way(
            "condition",
            "{plural:is-plural} not {mention} {complement}",
            r -> said(r, "complement"))
        .way("condition", "{mention} {plural:is-plural} not {complement}", Statements::not)
        .way(
            "condition",
            "not <every> {things} {plural:is-plural} {complement}",
            r -> new Not(every(r)))
        .way(
            "condition",
            "neither {mention} nor {other:mention} (is | are) {complement}",
            r -> pair(r, Joint.NEITHER))
        .way(
            "condition",
            "(is | are) neither {mention} nor {other:mention} {complement}",
            r -> pair(r, Joint.NEITHER))
        .way(
            "condition",
            "(is | are) [both] {mention} and {other:mention} [both] {complement}",
            r -> pair(r, Joint.AND))
        .way(
            "condition",
            "[both] {mention} and {other:mention} (is | are) [both] {complement}",
            r -> pair(r, Joint.AND))
        .way(
            "condition",
            "(is | are) either {mention} or {other:mention} {complement}",
            r -> pair(r, Joint.OR))
        .way(
            "condition",
            "{mention} {plural:is-plural} {complement} (but | and) [(is | are)] {rest:complement}",
            r -> doubly(r))
        .way(
            "condition",
            "{plural:is-plural} {mention} {complement} (but | and) {rest:complement}",
            r -> doubly(r))
        .way(
            "condition",
            "{complement:colour} is the (colour | color) of {mention}",
            r ->
                new Predicated(
                    r.get("mention", Mention.class),
                    false,
                    List.of(r.get("complement", Trait.class))))
        .way(
            "condition",
            "{things} {complement:adjectives} [<shown>]",
            r -> certain(r, list(r, "complement")))
        .way("condition", "<every> {things} {complement:adjectives}", r -> every(r))
        .way("condition", "{things} {complement:spot}", r -> some(r))
        .way(
            "condition",
            "(does | do) {mention} have (a | an) {complement:colour} (colour | color)",
            r ->
                new Predicated(
                    r.get("mention", Mention.class),
                    false,
                    List.of(r.get("complement", Trait.class))))
        .way(
            "condition",
            "{plural:is-plural} {mention} {complement} (and | but) {other:mention} [(is | are)] {rest:complement}",
            r -> twice(r))
        .way(
            "condition",
            "{mention} {plural:is-plural} {complement} (and | but) {other:mention} [(is | are)] {rest:complement}",
            r -> twice(r))
        .way("condition", "{mention} {plural:is-plural} {complement}", r -> said(r, "complement"))
        .way("condition", "{mention} {wears}", r -> said(r, "wears"))
        .way("condition", "{mention} {holds}", r -> said(r, "holds"))
        .way("condition", "{mention} <stands> {spot}", r -> said(r, "spot"))
        .way("condition", "<is-there> {mention} {complement}", r -> said(r, "complement"))
        .way(
            "condition",
            "is (the (colour | color) of {mention} | {mention} 's (colour | color)) {complement:adjectives}",
            r -> said(r, "complement"))
        .way(
            "condition",
            "is (it | this | that | he | she) (a | an) {complement:adjectives} {things}",
            r -> certain(r, list(r, "complement")))
        .way(
            "condition",
            "is {worn} (worn | sported) by {mention}",
            r -> doing(r, "wearing " + r.get("worn", String.class)))
        .way(
            "condition",
            "is {held} (held | carried) by {mention}",
            r -> doing(r, "holding " + r.get("held", String.class)))
        .way(
            "condition",
            "(has | have) {mention} [got] {worn} [on]",
            r -> doing(r, "wearing " + r.get("worn", String.class)))
        .way(
            "task", "[<whether>] {statement} [<or-not>]", r -> r.get("statement", Condition.class));
  }

  /** "A dog by the house?"; but "the thing by the house?" asks for its name. */
  private static @Nullable Condition some(Reading reading) {
    Things things = reading.get("things", Things.class).with(list(reading, "complement"));
    return things.noun().section().equals("object")
        ? null
        : new Mentioned(new Mention(new Counted(Comparison.ANY), things));
  }

  private static Condition every(Reading reading) {
    return new Predicated(
        new Mention(new Every(), reading.get("things", Things.class)),
        true,
        list(reading, "complement"));
  }

  /** The same is said of two things; null if it is not clear of how many: "all dogs and cats". */
  private static @Nullable Condition pair(Reading reading, Joint joint) {
    Quantity quantity = reading.get("mention", Mention.class).quantity();
    if (!quantity.equals(reading.get("other", Mention.class).quantity())) {
      return null;
    }
    List<Modifier> said = list(reading, "complement");
    return new Joined(
        joint,
        new Predicated(reading.get("mention", Mention.class), false, said),
        new Predicated(reading.get("other", Mention.class), false, said));
  }

  /** Two things are said of the same. */
  private static Condition doubly(Reading reading) {
    List<Modifier> all = new ArrayList<>(list(reading, "complement"));
    all.addAll(list(reading, "rest"));
    return new Predicated(
        reading.get("mention", Mention.class), reading.get("plural", Boolean.class), all);
  }

  private static @Nullable Condition twice(Reading reading) {
    Condition other =
        new Predicated(
            reading.get("other", Mention.class),
            reading.get("plural", Boolean.class),
            list(reading, "rest"));
    Condition first = said(reading, "complement");
    return first == null ? null : new Joined(Joint.AND, first, other);
  }

  private static Condition certain(Reading reading, List<Modifier> looks) {
    return new Predicated(
        new Mention(new Definite(), reading.get("things", Things.class)), false, looks);
  }

  private static Condition doing(Reading reading, String what) {
    return new Predicated(
        reading.get("mention", Mention.class), false, List.of(new Trait(what, false, true)));
  }

  /** Something that is said of things; null if it makes no sense of things of their kind. */
  private static @Nullable Condition said(Reading reading, String slot) {
    Mention mention = reading.get("mention", Mention.class);
    List<Modifier> said = list(reading, slot);
    boolean sense = !(mention.target() instanceof Things things) || things.canHave(said);
    return sense
        ? new Predicated(mention, reading.find("plural", Boolean.class).orElse(false), said)
        : null;
  }

  /**
   * The opposite of what is said of certain things or of all; but "two dogs are not brown" speaks
   * of dogs that are not, as the complement "not brown" does.
   */
  private static @Nullable Condition not(Reading reading) {
    Quantity quantity = reading.get("mention", Mention.class).quantity();
    Condition condition = said(reading, "complement");
    return condition == null || quantity instanceof Counted || quantity instanceof Most
        ? null
        : new Not(condition);
  }
}
