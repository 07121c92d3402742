package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Grammar;
import java.util.List;

/** Keeps the colour of some things and makes the rest grey. */
final class ColourPop implements Family {

  @Override
  public List<String> examples() {
    return List.of("Keep only the red car in colour", "Make everything grey but the flowers");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    for (String pattern :
        List.of(
            "(keep | leave | show | have) [only | just] {objects} [{where-mod}] <colour-adjective> [only]",
            "(keep | leave | show | have) [only | just] {objects} <colour-adjective> [{where-mod}]",
            "(only | just) (keep | leave | show) {objects} <colour-adjective>",
            "(keep | leave | preserve | retain) [only | just] [the] <colours> (of | on | in) {objects} [only]",
            "(keep | leave | preserve | retain) {objects} 's <colours>",
            "(keep | leave | preserve) [only | just] {objects} <colour-adjective> (and | but | while) <make> <rest> <grey>",
            "(keep | leave | preserve) [only | just] {objects} <colour-adjective> (and | but | while) <grey-out> <rest>",
            "(keep | leave | preserve) [only | just] [the] <colours> (of | on | in) {objects} (and | but | while) (<make> <rest> <grey> | <grey-out> <rest>)",
            "<make> {everything} [to | into] <grey> <except> {objects}",
            "<make> {everything} <except> {objects} [to | into] <grey>",
            "<make> <background> <around> {objects} <grey>",
            "<make> <rest> <grey> (and | but) (keep | leave) [only | just] {objects} <colour-adjective>",
            "<make> {everything} [to | into] <grey> (and | but) (keep | leave) [only | just] {objects} <colour-adjective>",
            "<make> <this> <picture> <grey> <except> {objects}",
            "{everything} <except> {objects} [be | to be] <grey>",
            "<grey> <except> {objects}",
            "<emphasise> {objects} by (<make> <rest> <grey> | <grey-out> <rest>)",
            "<grey-out> {everything} <except> {objects}",
            "<grey-out> <rest> (and | but) (keep | leave) {objects} <colour-adjective>",
            "<grey-out> <background> <around> {objects}",
            "(remove | drain | take away | take) [all] [the] <colours> from {everything} <except> [a | an] {objects}",
            "(remove | drop | strip) [all] [the] <colours> <except> [<in> | of] {objects}",
            "<colour-pop> [of | on | for | with] {objects}",
            "(make | do | apply | create | give me | produce) [a] <colour-pop> (of | on | for | to | with) {objects}",
            "(make | let) {objects} <pop> [out] [against <grey>]",
            "(make | let) {objects} <pop> [out] [<in> | with] [its | their] [a] [<colours>] [with | and | against] [everything else | the rest | <rest>] [in | being] [<grey>]",
            "{everything} <except> {objects} (should | must) be <grey>",
            "only {objects} (should | must) (be | stay | remain) <colour-adjective>",
            "{everything} <grey> <except> {objects}",
            "{objects} <colour-adjective> [and] <rest> <grey>",
            "<make> {everything} that is not {objects} <grey>")) {
      grammar.way("task", pattern, r -> Edit.of("ColorPop", r, true));
    }
  }
}
