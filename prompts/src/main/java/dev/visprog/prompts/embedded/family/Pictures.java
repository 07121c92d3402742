package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.phrase.Side;
import dev.visprog.prompts.embedded.phrase.Where;
import dev.visprog.prompts.embedded.phrase.Which;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Modifier.Place;
import dev.visprog.prompts.embedded.thing.Target;
import java.util.List;

/** The two pictures of an instruction, and how it speaks of both, of either, or of one. */
final class Pictures {
  private Pictures() {}

  /**
   * Adds the phrases {@code both}, {@code in-both}, {@code in-all}, {@code quantifier} and {@code
   * a-picture}.
   */
  static void addTo(Grammar.Builder grammar) {
    grammar
        .way("both", "(both | the two | these two | my two | all) [the | these] <pictures>", true)
        .way("both", "both [of] (the | these | them) [two] [<pictures>]", true)
        .way("both", "the <pictures>", true)
        .way("both", "the pair of <pictures>", true)
        .way("both", "the <left> and [the] <right> (<picture> | <pictures>)", true)
        .way("in-both", "<in> {both}", true)
        .way("in-all", "(across | between | among) {both}", true)
        .way("in-all", "<in> (the two | these two | the | the pair of) <pictures> [<total>]", true)
        .way("in-all", "[<in> {both}] <total>", true)
        .way("in-all", "<total> {in-both}", true)
        .way(
            "quantifier",
            "(both | each of the | every | each | all) [single] (<picture> | <pictures>)",
            Quantifier.BOTH)
        .way(
            "quantifier",
            "(both | each | all | every one) of (the | these) [two] <pictures>",
            Quantifier.BOTH)
        .way(
            "quantifier",
            "(both the | both these | the two | these two) <pictures>",
            Quantifier.BOTH)
        .way(
            "quantifier",
            "(either | any) (<picture> | of the [two] <pictures> | one)",
            Quantifier.ANY)
        .way("quantifier", "some (<picture> | of the [two] <pictures>)", Quantifier.EITHER)
        .way(
            "quantifier",
            "(at least one | one or both | one or more) (<picture> | of the [two] <pictures>)",
            Quantifier.EITHER)
        .way(
            "quantifier",
            "(a | one | one of the [two]) (<picture> | <pictures>)",
            Quantifier.EITHER)
        .way(
            "quantifier",
            "(exactly | only | just) one (<picture> | of the [two] <pictures>)",
            Quantifier.ONE)
        .way("quantifier", "one (<picture> | of the [two] <pictures>) only", Quantifier.ONE)
        .way(
            "quantifier",
            "one (<picture> | of the [two] <pictures>) but not (both | the other)",
            Quantifier.ONE)
        .way("quantifier", "(neither | none) of the [two] <pictures>", Quantifier.NEITHER)
        .way("quantifier", "(neither | no) <picture>", Quantifier.NEITHER)
        .way(
            "quantifier",
            "(only | just) the (<left> | first) (<picture> | one)",
            Quantifier.ONLY_LEFT)
        .way(
            "quantifier",
            "(only | just) the (<right> | second) (<picture> | one)",
            Quantifier.ONLY_RIGHT)
        .way(
            "quantifier",
            "the (<left> | first) (<picture> | one) but not the (<right> | second) [<picture> | one]",
            Quantifier.ONLY_LEFT)
        .way(
            "quantifier",
            "the (<right> | second) (<picture> | one) but not the (<left> | first) [<picture> | one]",
            Quantifier.ONLY_RIGHT)
        .way("quantifier", "the (<left> | first) (<picture> | one) only", Quantifier.ONLY_LEFT)
        .way("quantifier", "the (<right> | second) (<picture> | one) only", Quantifier.ONLY_RIGHT)
        .way(
            "a-picture",
            "the {picture-side} [<picture> | one]",
            r -> r.get("picture-side", Side.class))
        .way(
            "a-picture",
            "the <picture> on the {picture-side}",
            r -> r.get("picture-side", Side.class));
  }

  /**
   * Something of the left or of the right picture, or of the first and second of two that have
   * other names.
   */
  static List<Modifier> in(Side side, Draft draft) throws Refusal {
    int pictures = draft.pictures().size();
    if (pictures != 2) {
      throw new Refusal(
          "it speaks of two pictures, and there %s %d"
              .formatted(pictures == 1 ? "is" : "are", pictures));
    }
    boolean named = draft.pictures().contains("LEFT") && draft.pictures().contains("RIGHT");
    Which which = named ? Which.at(side) : Which.number(side == Side.LEFT ? 1 : 2);
    return List.of(new Place(Where.in(which)));
  }

  static String count(Target target, Side side, Draft draft) throws Refusal {
    return target.with(in(side, draft)).count(draft);
  }
}
