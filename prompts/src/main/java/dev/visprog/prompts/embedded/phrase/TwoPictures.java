package dev.visprog.prompts.embedded.phrase;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;

/** The left and the right picture, of which an instruction speaks together. */
public final class TwoPictures {
  private final Draft draft;

  private TwoPictures(Draft draft) {
    this.draft = draft;
  }

  /**
   * The two pictures of a program.
   *
   * @throws Refusal if there are not just a left and a right one, or a further place is named
   */
  public static TwoPictures of(Reading reading, Draft draft) throws Refusal {
    if (draft.pictures().size() != 2) {
      throw new Refusal(
          "it speaks of two pictures, and there %s %d"
              .formatted(draft.pictures().size() == 1 ? "is" : "are", draft.pictures().size()));
    }
    if (!Where.of(reading).equals(Where.ANYWHERE)) {
      throw new Refusal("it names a place besides the two pictures");
    }
    return new TwoPictures(draft);
  }

  /** Counts the faces of the left picture, or of the first of two that have other names. */
  public String countLeft() throws Refusal {
    return count(Side.LEFT);
  }

  /** Counts the faces of the right picture, or of the second. */
  public String countRight() throws Refusal {
    return count(Side.RIGHT);
  }

  /** Counts the faces of one of the pictures. */
  public String count(Side side) throws Refusal {
    boolean named = draft.pictures().contains("LEFT") && draft.pictures().contains("RIGHT");
    Which which = named ? Which.at(side) : Which.number(side == Side.LEFT ? 1 : 2);
    return Faces.ALL.in(new Where(which, null)).count(draft);
  }

  /** Of which of the two pictures something holds. */
  public enum Quantifier {
    BOTH("%s and %s"),
    EITHER("%s or %s"),
    ONE("(%s) xor (%s)"),
    NEITHER("not (%s or %s)"),
    ONLY_LEFT("%s and not (%s)"),
    ONLY_RIGHT("not (%s) and %s");

    private final String pattern;

    Quantifier(String pattern) {
      this.pattern = pattern;
    }

    /** The condition for the two together. */
    public String join(String left, String right) {
      return pattern.formatted(left, right);
    }
  }

  static void addTo(Grammar.Builder grammar) {
    grammar
        .way("both", "(both | the two | these two | my two) <pictures>", true)
        .way("both", "both [of] (the | these) <pictures>", true)
        .way("in-both", "<in> {both}", true)
        .way("picture-side", "the left (<picture> | one)", Side.LEFT)
        .way("picture-side", "the first (<picture> | one)", Side.LEFT)
        .way("picture-side", "the right (<picture> | one)", Side.RIGHT)
        .way("picture-side", "the second (<picture> | one)", Side.RIGHT)
        .way("other-side", "{picture-side}", r -> r.get("picture-side", Side.class))
        .way("other-side", "the left", Side.LEFT)
        .way("other-side", "the first", Side.LEFT)
        .way("other-side", "the right", Side.RIGHT)
        .way("other-side", "the second", Side.RIGHT)
        .way("more", "more", ">")
        .way("more", "(fewer | less)", "<")
        .way("as-many", "as many", true)
        .way("as-many", "(the same | an equal) (number | count | amount) of", true)
        .way("as-many", "equally many", true)
        .way("the-same", "(the same | equal | identical)", true)
        .way(
            "quantifier",
            "(both | each of the | every | each | all) (<picture> | <pictures>)",
            Quantifier.BOTH)
        .way("quantifier", "(both | each) of the [two] <pictures>", Quantifier.BOTH)
        .way(
            "quantifier", "(either | any) (<picture> | of the [two] <pictures>)", Quantifier.EITHER)
        .way("quantifier", "at least one (<picture> | of the [two] <pictures>)", Quantifier.EITHER)
        .way(
            "quantifier",
            "(exactly | only | just) one (<picture> | of the [two] <pictures>)",
            Quantifier.ONE)
        .way("quantifier", "(neither | none) of the [two] <pictures>", Quantifier.NEITHER)
        .way("quantifier", "neither <picture>", Quantifier.NEITHER)
        .way(
            "quantifier",
            "(only | just) the (left | first) (<picture> | one)",
            Quantifier.ONLY_LEFT)
        .way(
            "quantifier",
            "(only | just) the (right | second) (<picture> | one)",
            Quantifier.ONLY_RIGHT);
  }
}
