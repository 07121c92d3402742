package dev.visprog.prompts.embedded.phrase;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.EmojiName.Certainty;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The grammar of the phrases that families are made of. */
public final class Phrases {
  private Phrases() {}

  /**
   * Adds all phrases.
   *
   * @param emojiList the text of {@code emoji.txt}
   */
  public static void addTo(Grammar.Builder grammar, String emojiList) {
    addNumbers(grammar);
    addPlaces(grammar);
    addFaces(grammar);
    TwoPictures.addTo(grammar);
    addEmoji(grammar, EmojiNames.parse(emojiList));
  }

  private static void addNumbers(Grammar.Builder grammar) {
    grammar
        .phrase("cardinal", NumberWords.CARDINAL, NumberWords.CARDINALS)
        .phrase("ordinal", NumberWords.ORDINAL, NumberWords.ORDINALS)
        .way("number", "{cardinal}", r -> r.get("cardinal", Integer.class))
        .way("number", "a single", 1)
        .way("number", "a couple of", 2)
        .way("number", "a dozen", 12);
    comparison(grammar, ">", "(more than | over | above | upwards of | greater than) {number}");
    comparison(grammar, ">=", "(at least | a minimum of) {number}");
    comparison(grammar, ">=", "(no | not) (fewer | less) than {number}");
    comparison(grammar, ">=", "{number} or more");
    comparison(grammar, "<=", "(at most | up to | a maximum of) {number}");
    comparison(grammar, "<=", "(no | not) more than {number}");
    comparison(grammar, "<=", "{number} or (fewer | less)");
    comparison(grammar, "<", "(fewer than | less than | under | below) {number}");
    comparison(grammar, "==", "[exactly | precisely | just | only] {number}");
  }

  private static void comparison(Grammar.Builder grammar, String operator, String pattern) {
    grammar.way(
        "comparison", pattern, r -> new Comparison(operator, r.get("number", Integer.class)));
  }

  private static void addPlaces(Grammar.Builder grammar) {
    grammar
        .way("side", "<left>", Side.LEFT)
        .way("side", "<right>", Side.RIGHT)
        .way("side", "<top>", Side.TOP)
        .way("side", "<bottom>", Side.BOTTOM)
        .way("beside", "<left-of>", Side.LEFT)
        .way("beside", "<right-of>", Side.RIGHT)
        .way("beside", "<above>", Side.TOP)
        .way("beside", "<below>", Side.BOTTOM)
        .way("none", "(no | not any | not a)", true)
        .way("that-picture", "the left (<picture> | one)", Which.at(Side.LEFT))
        .way("that-picture", "the right (<picture> | one)", Which.at(Side.RIGHT))
        .way("that-picture", "the {ordinal} (<picture> | one)", r -> number(r, "ordinal"))
        .way("that-picture", "<picture> [number] {cardinal}", r -> number(r, "cardinal"))
        .way("picture", "<this> <picture>", Which.ONLY)
        .way("picture", "{that-picture}", r -> r.get("that-picture", Which.class))
        .way("half", "the {side} <part>", r -> half(r, Which.ONLY))
        .way("half", "the {side} <part> of {picture}", r -> half(r, r.get("picture", Which.class)))
        .way("half", "the {side} of {picture}", r -> half(r, r.get("picture", Which.class)))
        .way("everything", "<everything> [<in> <this> <picture>]", true)
        .way("place", "{picture}", r -> new Where(r.get("picture", Which.class), null))
        .way("place", "{half}", r -> r.get("half", Where.class))
        .way("where", "<in> {place}", r -> r.get("place", Where.class));
  }

  /** There is no picture number 0, so it is one that is never there. */
  private static Which number(Reading reading, String slot) {
    int number = reading.get(slot, Integer.class);
    return Which.number(number == 0 ? Integer.MAX_VALUE : number);
  }

  private static Where half(Reading reading, Which which) {
    return new Where(which, reading.get("side", Side.class));
  }

  private static void addFaces(Grammar.Builder grammar) {
    order(grammar, "<largest>", "largest");
    order(grammar, "<smallest>", "smallest");
    order(grammar, "<leftmost>", "left");
    order(grammar, "<rightmost>", "right");
    order(grammar, "<highest>", "top");
    order(grammar, "<lowest>", "bottom");
    grammar
        .way("from-side", "from the left", "left")
        .way("from-side", "from the right", "right")
        .way("from-side", "from the top", "top")
        .way("from-side", "from the bottom", "bottom")
        .way("kind", "<faces> [(of | belonging to) <everybody>]", Faces.ALL)
        .way("kind", "<everybody> 's <faces>", Faces.ALL)
        .way("kind", "<everybodys> <faces>", Faces.ALL)
        .way("all-faces", "[<all>] {kind} [<shown>]", Faces.ALL)
        .way("picked", "the {order} (<face> | one) [of all]", r -> new Pick(order(r), 1))
        .way("picked", "the {ordinal} {order} (<face> | one)", r -> new Pick(order(r), nth(r)))
        .way(
            "picked",
            "the {ordinal} (<face> | one) {from-side}",
            r -> new Pick(r.get("from-side", String.class), nth(r)))
        .way("picked", "the face furthest [to the] left", new Pick("left", 1))
        .way("picked", "the face furthest [to the] right", new Pick("right", 1))
        .way("picked", "the face on the far left", new Pick("left", 1))
        .way("picked", "the face on the far right", new Pick("right", 1))
        .way("one-face", "{picked} [<shown>]", r -> Faces.one(r.get("picked", Pick.class)))
        .way("one-face", "[<this> | a] <face> [<shown>]", Faces.one(Pick.BEST))
        .way("faces", "{all-faces}", Faces.ALL)
        .way("faces", "{picked} [<shown>]", r -> Faces.one(r.get("picked", Pick.class)))
        .way(
            "faces",
            "{all-faces} (<except> | not) {picked}",
            r -> Faces.allBut(r.get("picked", Pick.class)))
        .way("faces", "{all-faces} <except> the {order}", r -> Faces.allBut(new Pick(order(r), 1)));
  }

  private static void order(Grammar.Builder grammar, String pattern, String by) {
    grammar.way("order", pattern, by);
  }

  private static String order(Reading reading) {
    return reading.get("order", String.class);
  }

  private static int nth(Reading reading) {
    return reading.get("ordinal", Integer.class);
  }

  private static void addEmoji(Grammar.Builder grammar, EmojiNames names) {
    Collection<String> words =
        Stream.concat(names.words().stream(), EmojiPhrase.NOUNS.stream()).toList();
    grammar
        .phrase("any-emoji", new EmojiPhrase(names), words)
        .phrase("cover-emoji", EmojiPhrase.atLeast(Certainty.COVER, "any-emoji"), List.of())
        .phrase("face-emoji", EmojiPhrase.atLeast(Certainty.FACE, "any-emoji"), List.of())
        .phrase("said-emoji", EmojiPhrase.atLeast(Certainty.SAID, "any-emoji"), List.of())
        .way("with-emoji", "<with> {cover-emoji}", r -> r.get("cover-emoji", EmojiName.class))
        .way("with-emoji", "<behind> {face-emoji}", r -> r.get("face-emoji", EmojiName.class));
  }
}
