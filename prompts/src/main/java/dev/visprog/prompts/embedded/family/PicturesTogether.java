package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.phrase.Comparison;
import dev.visprog.prompts.embedded.phrase.Side;
import dev.visprog.prompts.embedded.task.Condition;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Target;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;

/** Counts things in two pictures together. */
final class PicturesTogether implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "There are at least three birds in the two pictures together",
        "How many cups are there in both pictures?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    for (String pattern :
        List.of(
            "how many {things} [<are-there>] {in-all}",
            "how many {things} {in-all} [<are-there>]",
            "how many {things} [<are-there>] {in-both}",
            "how many {things} (do | does) {both} <shows> [<total>]",
            "<count> [<all>] {things} ({in-all} | {in-both})",
            "{in-all} how many {things} [<are-there>]",
            "[what is] <number-of> [all] [the] {things} ({in-all} | {in-both})")) {
      grammar.way("task", pattern, r -> new Sum(r.get("things", Things.class)));
    }
    for (String pattern :
        List.of(
            "<is-there> {comparison} {things} [<shown>] {in-all}",
            "<is-there> {in-all} {comparison} {things}",
            "({in-all} | {in-both}) <is-there> [<total>] {comparison} {things} [<total>]",
            "[do] {both} <shows> {comparison} {things} <total>",
            "[do] {both} <total> (<shows> | contain | show | have) {comparison} {things}",
            "[do] {both} (<shows> | contain | show | have) <total> {comparison} {things}",
            "{comparison} {things} (<is-shown> | <seen> | are there | are) [<shown>] {in-all}",
            "{comparison} {things} {in-all} [<is-shown> | <seen> | are]",
            "[is] <number-of> {things} ({in-all} | {in-both}) [is] {comparison}",
            "<total> {both} (<shows> | <is-showing>) {comparison} {things}",
            "{both} (<shows> | <is-showing>) (a combined total of | a joint total of | a total of | altogether) {comparison} {things}",
            "a total of {comparison} {things} (<is-shown> | <seen>) [{in-both} | {in-all}]",
            "<is-there> {comparison} {things}",
            "{comparison} {things} (<is-shown> | <seen> | are there)",
            "<is-there> {in-all:total-of} {comparison} {things}")) {
      grammar.way(
          "condition",
          pattern,
          r -> new SumIs(r.get("things", Things.class), r.get("comparison", Comparison.class)));
    }
    grammar.way("total-of", "a total of", true);
  }

  private record Sum(Target target) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new Sum(target.with(modifiers));
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      return draft.eval(of(target, draft));
    }

    static String of(Target target, Draft draft) throws Refusal {
      return "{%s} + {%s}"
          .formatted(
              Pictures.count(target, Side.LEFT, draft), Pictures.count(target, Side.RIGHT, draft));
    }
  }

  private record SumIs(Target target, Comparison comparison) implements Condition {
    @Override
    public SumIs with(List<Modifier> modifiers) {
      return new SumIs(target.with(modifiers), comparison);
    }

    @Override
    public String write(Draft draft) throws Refusal {
      return comparison.condition(Sum.of(target, draft));
    }
  }
}
