package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.noun.Nouns;
import dev.visprog.prompts.embedded.thing.Target;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;

/** Blurs what is around some things; around all of them if none are named. */
final class Blurring implements Family {
  private final Nouns nouns;

  Blurring(Nouns nouns) {
    this.nouns = nouns;
  }

  @Override
  public List<String> examples() {
    return List.of("Blur everything except the dog", "Blur the background");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    for (String pattern :
        List.of(
            "<blur> {everything} <except> {objects}",
            "<blur> {everything} that is not ([a | part of the | part of a | part of] {objects})",
            "<blur> [<background>] <around> {objects}",
            "<blur> <background> of {objects}",
            "<blur> <background> (and | but) (keep | leave) [only | just] {objects} <sharp>",
            "<make> {everything} <except> {objects} [to | into] <blurred>",
            "<make> {everything} <blurred> <except> {objects}",
            "<make> <background> (<around> | of) {objects} <blurred>",
            "(keep | leave | have) [only | just] {objects} [{where-mod}] <sharp> [only] [[and] <blur> <rest>]",
            "(only | just) (keep | leave) {objects} <sharp> [[and] <blur> <rest>]",
            "(keep | leave | have) [only | just] {objects} <sharp> (and | but | while) <make> <rest> <blurred>",
            "<blur> <rest> (and | but) (keep | leave) {objects} <sharp>",
            "<make> <rest> <blurred> (and | but) (keep | leave) {objects} <sharp>",
            "{everything} <except> {objects} (should | must) be <blurred>",
            "only {objects} (should | must) (be | stay | remain) <sharp>",
            "(make | let) {objects} <pop> [out] by <blur> <rest>",
            "<emphasise> {objects} by <blur> <rest>",
            "<blur> (<background> | <rest>) so that [only] {objects} (<pop> [out] | (is | are | stays | remains) <sharp>)",
            "(put | bring) {objects} in focus [and <blur> <rest>]",
            "focus on {objects} [and] <blur> <rest>",
            "(apply | add | give me | do) [a] [background] <blurring> (<except> | (to | on) {everything} <except>) {objects}")) {
      grammar.way("task", pattern, r -> Edit.of("BgBlur", r, true));
    }
    grammar.way(
        "all-things",
        "<the-background>",
        new Target.Background(new Things(nouns.section("stuff"), true, List.of()), true));
    for (String pattern :
        List.of(
            "<blur> {objects:all-things} [<in> <this> <picture>]",
            "<make> {objects:all-things} [<in> <this> <picture>] <blurred>",
            "(apply | add | give me | do) [a] background <blurring> [to <this> <picture>]")) {
      grammar.way("task", pattern, r -> Edit.of("BgBlur", r, true));
    }
  }
}
