package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.noun.Named;
import dev.visprog.prompts.embedded.phrase.Comparison;
import dev.visprog.prompts.embedded.phrase.Side;
import dev.visprog.prompts.embedded.task.Condition;
import dev.visprog.prompts.embedded.task.Mentioned;
import dev.visprog.prompts.embedded.task.Question;
import dev.visprog.prompts.embedded.thing.Mention;
import dev.visprog.prompts.embedded.thing.Mention.Quantity.Counted;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Spot;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;

/** Speaks of what is behind all things: what it is, whether it is snow, whether it is night. */
final class Backgrounds implements Family {
  private static final String WHAT = "What is the background?";

  @Override
  public List<String> examples() {
    return List.of("What is the background?", "Is the background a desert?", "Is it night?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    for (String pattern :
        List.of(
            "what is [<in>] <the-background> [<in> <this> <picture> | of {place}]",
            "what is <the-background> [made of | like]",
            "<tell> what <the-background> is",
            "what (kind | sort | type) of (background | backdrop | scenery) (is it | is there | is this | does {place} have)",
            "(what | which) background (is it | is there | does {place} have)",
            "what does <the-background> (show | consist of | look like)",
            "(what is | <tell>) the (setting | backdrop | scenery)",
            "what (kind | sort | type) of (place | setting) is (it | this | {place} [set in])",
            "where (is | was) (this | it | {place}) [(taken | set | drawn)]",
            "where (does | did) {place} (take place | play)")) {
      grammar.way("task", pattern, r -> new AboutPart(new Spot(Places.of(r)), WHAT));
    }
    grammar.way("stuff", "[<a-or-the>] {stuff-noun}", r -> r.get("stuff-noun", Named.class));
    for (String pattern :
        List.of(
            "is <the-background> [of] {stuff}",
            "<the-background> is [of] {stuff}",
            "(does | do) {place} have (a | an) {stuff} background",
            "{place} <is-showing> (a | an) {stuff} background",
            "(is | was) {place} (set | taken | drawn | located | shot) [(in | on | at | by | with)] {stuff} [(in | as) <the-background>]",
            "is {stuff} <the-background>",
            "<is-there> {stuff} in <the-background>",
            "does <the-background> (show | consist of) {stuff}",
            "(is it | is this) (a | an) {stuff} (scene | picture | background | landscape)")) {
      grammar.way("condition", pattern, Backgrounds::there);
    }
    grammar.way(
        "mention",
        "(a | an) {stuff} background",
        r -> new Mention(new Counted(Comparison.ANY), stuff(r)));
    for (String time : List.of("day", "night")) {
      for (String pattern :
          List.of(
              "is it [a] <%1$s> [time] [scene] [in {place}]",
              "it is <%1$s> [in {place}]",
              "(is | was) {place} [a] [(taken | set | drawn | shot)] [(at | by | in the | during the)] <%1$s> [time] [scene]",
              "{place} (is | was) [a] [(taken | set | drawn | shot)] [(at | by | in the | during the)] <%1$s> [time] [scene]")) {
        grammar.way(
            "condition",
            pattern.formatted(time),
            r -> new Holds(new Spot(Places.of(r)), "Is it " + time + "?"));
      }
    }
    for (String time : List.of("day", "night")) {
      grammar.way(
          "condition",
          "{quantifier} (was | were | are | is) [(taken | set | drawn | shot)] [(at | by | in the | during the)] <%s> [time] [(scene | scenes)]"
              .formatted(time),
          r ->
              new EachPicture.Each(
                  r.get("quantifier", Quantifier.class),
                  new Holds(new Spot(List.of()), "Is it " + time + "?")));
    }
    for (String pattern :
        List.of(
            "the same [kind of] <backdrop> (is | are) (shown | seen | visible | used) {in-both}",
            "[(do | does)] {both} (have | share | show) the same <backdrop>",
            "<is-there> the same <backdrop> {in-both}",
            "is <the-background> the same {in-both}",
            "the same <backdrop> {in-both}",
            "same <backdrop> {in-both}",
            "(are | is) <the-backgrounds> of {both} the same",
            "<the-background> is the same {in-both}")) {
      grammar.way("condition", pattern, r -> new SameBackground(new Spot(List.of())));
    }
  }

  private static Things stuff(Reading reading) {
    return Things.of(reading.get("stuff", Named.class));
  }

  private static Condition there(Reading reading) {
    return new Mentioned(new Mention(new Counted(Comparison.ANY), stuff(reading)))
        .with(Places.of(reading));
  }

  /** The answer to the question is yes. */
  private record Holds(Spot spot, String question) implements Condition {
    @Override
    public Holds with(List<Modifier> modifiers) {
      return new Holds(spot.with(modifiers), question);
    }

    @Override
    public String write(Draft draft) throws Refusal {
      return "{%s} == 'yes'".formatted(answer(draft));
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      return Question.in(draft, spot.picture(draft), question);
    }
  }

  /** The same is behind all things in this part of both pictures. */
  private record SameBackground(Spot part) implements Condition {
    @Override
    public SameBackground with(List<Modifier> modifiers) {
      return new SameBackground(part.with(modifiers));
    }

    @Override
    public String write(Draft draft) throws Refusal {
      return "{%s} == {%s}".formatted(background(Side.LEFT, draft), background(Side.RIGHT, draft));
    }

    private String background(Side side, Draft draft) throws Refusal {
      return Question.in(draft, part.with(Pictures.in(side, draft)).picture(draft), WHAT);
    }
  }
}
