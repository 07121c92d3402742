package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Side;
import dev.visprog.prompts.embedded.task.Condition;
import dev.visprog.prompts.embedded.task.Not;
import dev.visprog.prompts.embedded.task.Question;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;

/** Compares the colours of two things. */
final class SameColour implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Do the car and the bus have the same colour?",
        "Is the ball a different colour than the kite?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    grammar
        .way("a-colour", "(colour | color | colours | colors)", true)
        .way(
            "alike",
            "([the] same {a-colour} | (one | one and the same | just one | a single) {a-colour} | a {a-colour} | the same | matching {a-colour} | equal {a-colour})",
            true)
        .way("alike", "(identical | alike) [in {a-colour}]", true)
        .way("alike", "identically (coloured | colored)", true)
        .way(
            "alike",
            "(a different {a-colour} | different {a-colour} | another {a-colour} | differing {a-colour} | two different {a-colour})",
            false)
        .way("alike", "different [in {a-colour}]", false)
        .way("alike", "differently (coloured | colored)", false)
        .way("pair", "[both] {a:one} and {b:one}", r -> List.of(thing(r, "a"), thing(r, "b")))
        .way(
            "pair",
            "the colours of {a:one} and {b:one}",
            r -> List.of(thing(r, "a"), thing(r, "b")))
        .way(
            "pair", "the colors of {a:one} and {b:one}", r -> List.of(thing(r, "a"), thing(r, "b")))
        .way(
            "pair",
            "the {a-colour} of {a:one} and [(the {a-colour} | that)] of {b:one}",
            r -> List.of(thing(r, "a"), thing(r, "b")));
    for (String pattern :
        List.of(
            "(do | does) {pair} (have | share | show) {alike}",
            "(do | does) {pair} come in {alike}",
            "(are | is) {pair} [both] [of | in | painted] {alike}",
            "{pair} (have | share) {alike}",
            "{pair} {alike} [or (not | different | another)]",
            "(do | does) not {pair} (have | share) {alike}",
            "(are | is) not {pair} [of | in] {alike}",
            "compare the {a-colour} of {pair:of-pair} [and] [(say | tell me | see)] [if | whether] (are they | they are) {alike}",
            "{pair} (are | is) [both] [of | in] {alike}")) {
      grammar.way("condition", pattern, r -> pair(r));
    }
    for (String pattern :
        List.of(
            "(is | are) {a:one} [of | in] {alike} (as | than | from | to) [that of] {b:one} [is]",
            "{a:one} (is | are | has) [of | in] {alike} (as | than | from | to) [that of] {b:one} [is]",
            "(does | do) {a:one} have {alike} (as | than | from | to) [that of] {b:one}",
            "(does | do) {a:one} {alike:match} {b:one} in {a-colour}",
            "(does | do) the {a-colour} of {a:one} {alike:match} [the {a-colour} of | that of] {b:one}",
            "is the {a-colour} of {a:one} {alike} (as | to | than | from) [the {a-colour} of | that of] {b:one}",
            "is {a:one} 's {a-colour} {alike} (as | to | than | from) {b:one} ['s]",
            "(does | do) {a:one} {alike:match} the {a-colour} of {b:one}",
            "(does | do) the {a-colour} of {a:one} {alike:differ} from [(that | the {a-colour}) of] {b:one}",
            "(does | do) {a:one} {alike:differ} [in {a-colour}] from {b:one} [in {a-colour}]")) {
      grammar.way("condition", pattern, r -> new Alike(thing(r, "a"), thing(r, "b"), same(r)));
    }
    for (String pattern :
        List.of(
            "(do | does) [the] {things} {in-both} (have | share) {alike}",
            "(is | are) [the] {things} {in-both} [of | in] {alike}",
            "[the] {things} {in-both} (are | is | have | has | share) [of | in] {alike}")) {
      grammar.way(
          "condition", pattern, r -> new AlikeInBoth(r.get("things", Things.class), same(r)));
    }
    for (String pattern :
        List.of(
            "(do | does) <every> {things} (have | share) {alike}",
            "(do | does) [the] {things} all (have | share) {alike}",
            "(are | is) <every> {things} [all] [of | in] {alike}",
            "(are | is) [the] {things} all [of | in] {alike}",
            "<every> {things} (are | have | share) [all] [of] {alike}",
            "[the] {things} (are | have | share) all {alike}",
            "(are | is) the {things} [of | in] {alike}",
            "(do | does) the {things} (have | share) {alike}",
            "(do | does) the {things} {alike:differ} [in {a-colour}]")) {
      grammar.way("condition", pattern, r -> new AllAlike(r.get("things", Things.class), same(r)));
    }
    grammar
        .way(
            "condition",
            "{a:one} (is | are) not [of | in] {alike} (as | than | from | to) [that of] {b:one}",
            r -> new Alike(thing(r, "a"), thing(r, "b"), !same(r)))
        .way(
            "condition",
            "{pair} (are | do) not [have | share | of | in] {alike}",
            r -> new Not(pair(r)))
        .way(
            "condition",
            "(is | are) {a:one} not [of | in] {alike} (as | than | from | to) [that of] {b:one}",
            r -> new Alike(thing(r, "a"), thing(r, "b"), !same(r)))
        .way("condition", "(do | does) {pair} not (have | share) {alike}", r -> new Not(pair(r)))
        .way(
            "of-pair",
            "{a:one} (and | with | to) [(that of | the colour of | the color of)] {b:one}",
            r -> List.of(thing(r, "a"), thing(r, "b")))
        .way(
            "condition",
            "(do | does) {a:one} share [its | their | a | the] {a-colour} with {b:one}",
            r -> new Alike(thing(r, "a"), thing(r, "b"), true))
        .way(
            "condition",
            "{a:one} (shares [its | their | a | the] {a-colour} with | matches | is (coloured | colored) [just | exactly] like | is (painted | drawn) [in] the same {a-colour} as) {b:one} [in {a-colour}]",
            r -> new Alike(thing(r, "a"), thing(r, "b"), true))
        .way(
            "condition",
            "(are | is) [the] {things} not [all] [of | in] {alike}",
            r -> new Not(new AllAlike(r.get("things", Things.class), same(r))))
        .way("match", "(match | equal | resemble)", true)
        .way("match", "(do | does) not match", false)
        .way("differ", "differ", false)
        .way("condition", "(do | does) {pair} {alike:match} [in {a-colour}]", r -> pair(r))
        .way("condition", "(do | does) {pair} {alike:differ} [in {a-colour}]", r -> pair(r));
  }

  private static Things thing(Reading reading, String slot) {
    return reading.get(slot, Things.class);
  }

  private static boolean same(Reading reading) {
    return reading.get("alike", Boolean.class);
  }

  private static Condition pair(Reading reading) {
    List<?> pair = reading.get("pair", List.class);
    return new Alike((Things) pair.get(0), (Things) pair.get(1), same(reading));
  }

  /** All things of one kind have the same colour. */
  private record AllAlike(Things things, boolean same) implements Condition {
    @Override
    public AllAlike with(List<Modifier> modifiers) {
      return new AllAlike(things.with(modifiers), same);
    }

    @Override
    public String write(Draft draft) throws Refusal {
      String question = "Are the %s all the same color?".formatted(things.noun().plural());
      return "{%s} == '%s'"
          .formatted(Question.in(draft, things.picture(draft), question), same ? "yes" : "no");
    }
  }

  /** Things of one kind, one in each of two pictures. */
  private record AlikeInBoth(Things things, boolean same) implements Condition {
    @Override
    public AlikeInBoth with(List<Modifier> modifiers) {
      return new AlikeInBoth(things.with(modifiers), same);
    }

    @Override
    public String write(Draft draft) throws Refusal {
      Things left = things.with(Pictures.in(Side.LEFT, draft));
      return new Alike(left, things.with(Pictures.in(Side.RIGHT, draft)), same).write(draft);
    }
  }

  private record Alike(Things first, Things second, boolean same) implements Condition {
    @Override
    public Alike with(List<Modifier> modifiers) {
      return new Alike(first.with(modifiers), second.with(modifiers), same);
    }

    @Override
    public String write(Draft draft) throws Refusal {
      return "{%s} %s {%s}"
          .formatted(colour(draft, first), same ? "==" : "!=", colour(draft, second));
    }

    private static String colour(Draft draft, Things thing) throws Refusal {
      return Question.about(draft, thing, "What color is the %s?".formatted(thing.phrase()));
    }
  }
}
