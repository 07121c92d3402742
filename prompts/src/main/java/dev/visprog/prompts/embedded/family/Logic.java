package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Comparison;
import dev.visprog.prompts.embedded.task.Condition;
import dev.visprog.prompts.embedded.task.Joined;
import dev.visprog.prompts.embedded.task.Joined.Joint;
import dev.visprog.prompts.embedded.task.Mentioned;
import dev.visprog.prompts.embedded.task.Not;
import dev.visprog.prompts.embedded.thing.Mention;
import dev.visprog.prompts.embedded.thing.Mention.Quantity.Counted;
import dev.visprog.prompts.embedded.thing.Spot;
import dev.visprog.prompts.embedded.thing.Target;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins what may be so: a dog and a cat, neither, one but not the other. */
final class Logic implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Is there both a dog and a horse?",
        "Is there neither a car nor a bus?",
        "Is there a star but no kite?",
        "Is there a dog, and is there a ball?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    join(grammar, "<no> {mention} or {more:mentions}", Joint.NEITHER);
    join(
        grammar,
        "[both] {mention} (and | and also | as well as | along with | together with | plus) {more:mentions} [at the same time]",
        Joint.AND);
    join(grammar, "[either] {mention} or {more:mentions} [or both]", Joint.OR);
    join(
        grammar,
        "[either | exactly one of | only one of] {mention} (or | and) {more:mention-only} <not-both>",
        Joint.XOR);
    join(grammar, "neither {mention} nor [is there | are there] {more:mentions}", Joint.NEITHER);
    join(grammar, "not {mention} (or | nor) {more:mentions}", Joint.NEITHER);
    grammar
        .way("mentions", "{mention} {more:mentions}", r -> listed(r))
        .way(
            "mentions",
            "at least one of (these | the following | them) {mention} [or | and] {more:mention-only}",
            r -> joined(Joint.OR, mention(r), more(r)))
        .way(
            "condition",
            "{place} <is-showing> {mentions} (but | and) (does | do) not <shows> [any] {more:mentions}",
            r ->
                joined(Joint.AND, r.get("mentions", Condition.class), new Not(more(r)))
                    .with(Places.of(r)))
        .way(
            "mentions",
            "(exactly | only) one of (these [two] [things] | the following | these) {mention} [or | and] {more:mention-only}",
            r -> joined(Joint.XOR, mention(r), more(r)))
        .way("mention-only", "{mention}", r -> new Mentioned(r.get("mention", Mention.class)))
        .way(
            "mentions",
            "{mention} (but | and) (not | without) {more:mention-only}",
            r -> joined(Joint.AND, mention(r), new Not(more(r))))
        .way("mentions", "{mention} (but | yet | though) {more:mention-only}", Logic::contrast)
        .way(
            "mentions",
            "{mention} without {more:mention-only}",
            r -> joined(Joint.AND, mention(r), new Not(more(r))))
        .way("statement", "{condition}", r -> r.get("condition", Condition.class))
        .way(
            "statement",
            "{first:condition} (and | while | whereas) [also] {second:statement}",
            r -> both(Joint.AND, r))
        .way(
            "statement",
            "{first:condition} but [also] {second:statement}",
            r -> isOpen(r.get("first", Condition.class)) ? null : both(Joint.AND, r))
        .way(
            "statement",
            "either {first:condition} or {second:condition} <not-both>",
            r -> both(Joint.XOR, r))
        .way(
            "statement",
            "{first:condition} nor <is-there> {mentions}",
            r ->
                joined(
                    Joint.AND,
                    r.get("first", Condition.class),
                    new Not(r.get("mentions", Condition.class))))
        .way(
            "statement",
            "[either] {first:condition} or [else] {second:statement}",
            r -> both(Joint.OR, r))
        .way(
            "condition",
            "it is not [true | the case | so] that {condition}",
            r -> new Not(r.get("condition", Condition.class)));
  }

  private static void join(Grammar.Builder grammar, String pattern, Joint joint) {
    grammar.way("mentions", pattern, r -> join(joint, mention(r), more(r)));
  }

  /**
   * Null if it can be read in two ways: "a dog and a cat or a bird", "no dog or no cat", "no dog
   * and cat".
   */
  private static @Nullable Condition join(Joint joint, Condition first, Condition rest) {
    boolean mixed = rest instanceof Joined others && others.joint() != joint;
    boolean unclear =
        switch (joint) {
          case NEITHER -> mixed ? !isAllOr(rest) : isNone(rest);
          case AND -> isOr(rest) || (isNone(first) && isAny(rest));
          case OR -> mixed;
          case XOR -> false;
        };
    return unclear ? null : joined(joint, sharing(first, rest), rest);
  }

  private static boolean isOr(Condition condition) {
    return condition instanceof Joined joined && joined.joint() == Joint.OR;
  }

  /** Things joined by nothing but "or", none of which are not there. */
  private static boolean isAllOr(Condition condition) {
    return condition instanceof Joined joined
        ? joined.joint() == Joint.OR && isAllOr(joined.first()) && isAllOr(joined.second())
        : !isNone(condition);
  }

  private static boolean isNone(Condition condition) {
    return condition instanceof Mentioned one && one.isNone();
  }

  private static boolean isAny(Condition condition) {
    return condition instanceof Mentioned one
        && one.mention().quantity().equals(new Counted(Comparison.ANY));
  }

  /** Whether it may be of any kind what there is, so that "but" excepts something from it. */
  private static boolean isOpen(Condition condition) {
    return condition instanceof Mentioned one
        && one.mention().target() instanceof Things things
        && things.noun().isOpen();
  }

  /** "A star but no kite"; but "animals but dogs" are all animals except dogs. */
  private static @Nullable Condition contrast(Reading reading) {
    Condition first = mention(reading);
    Condition second = more(reading);
    boolean except = isAny(second) && (isAny(first) || isOpen(first));
    return except ? null : joined(Joint.AND, first, second);
  }

  /**
   * "A dog or a cat next to the house": where the last one is, all are, unless they say where they
   * are themselves.
   */
  private static Condition sharing(Condition first, Condition rest) {
    if (first instanceof Mentioned one
        && one.mention().target() instanceof Things things
        && new Spot(things.modifiers()).isAnywhere()
        && last(rest) instanceof Things others) {
      return first.with(new Spot(others.modifiers()).placing());
    }
    return first;
  }

  private static @Nullable Target last(Condition rest) {
    if (rest instanceof Joined joined) {
      return last(joined.second());
    }
    return rest instanceof Mentioned one ? one.mention().target() : null;
  }

  /** A tree, a house and a person: the last conjunction goes for all. */
  private static @Nullable Condition listed(Reading reading) {
    return more(reading) instanceof Joined rest
            && (rest.joint() == Joint.AND || rest.joint() == Joint.OR)
        ? joined(rest.joint(), sharing(mention(reading), rest), rest)
        : null;
  }

  private static Condition mention(Reading reading) {
    return new Mentioned(reading.get("mention", Mention.class));
  }

  private static Condition more(Reading reading) {
    return reading.get("more", Condition.class);
  }

  private static Condition both(Joint joint, Reading reading) {
    return joined(
        joint, reading.get("first", Condition.class), reading.get("second", Condition.class));
  }

  private static Condition joined(Joint joint, Condition first, Condition second) {
    return new Joined(joint, first, second);
  }
}
