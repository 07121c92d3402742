package dev.visprog.prompts.embedded.phrase;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.EmojiName.Certainty;
import dev.visprog.value.NumberWords;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The grammar of numbers, places and emoji. */
public final class Phrases {
  private Phrases() {}

  /**
   * Adds all phrases.
   *
   * @param emojiList the text of {@code emoji.txt}
   */
  public static void addTo(Grammar.Builder grammar, String emojiList) {
    addNumbers(grammar);
    addPictures(grammar);
    addPlaces(grammar);
    addEmoji(grammar, EmojiNames.parse(emojiList));
  }

  private static void addNumbers(Grammar.Builder grammar) {
    grammar
        .phrase("cardinal", NumberPhrases.CARDINAL, NumberWords.ALL)
        .phrase("ordinal", NumberPhrases.ORDINAL, NumberPhrases.ORDINALS)
        .way("number", "{cardinal}", r -> r.get("cardinal", Integer.class))
        .way("number", "a single", 1)
        .way("number", "(a couple of | a couple | a pair of)", 2)
        .way("number", "a dozen", 12);
    comparison(grammar, ">", "(more than | over | above | upwards of | greater than) {number}");
    comparison(grammar, ">=", "(at least | a minimum of | no fewer than | no less than) {number}");
    comparison(grammar, ">=", "not (fewer | less) than {number}");
    comparison(grammar, ">=", "{number} or more");
    comparison(grammar, "<=", "(at most | up to | a maximum of) {number}");
    comparison(grammar, "<=", "(no | not) more than {number}");
    comparison(grammar, "<=", "{number} or (fewer | less)");
    comparison(grammar, "<", "(fewer than | less than | under | below) {number}");
    comparison(grammar, "==", "[exactly | precisely | just | only | but | a total of] {number}");
    comparison(grammar, "==", "exactly {number} [and no more]");
  }

  private static void comparison(Grammar.Builder grammar, String operator, String pattern) {
    grammar.way(
        "comparison", pattern, r -> new Comparison(operator, r.get("number", Integer.class)));
  }

  private static void addPictures(Grammar.Builder grammar) {
    grammar
        .way("picture-side", "<left>", Side.LEFT)
        .way("picture-side", "first", Side.LEFT)
        .way("picture-side", "<right>", Side.RIGHT)
        .way("picture-side", "second", Side.RIGHT)
        .way("picture-side", "other", Side.RIGHT)
        .way("that-picture", "the <left> (<picture> | one)", Which.at(Side.LEFT))
        .way("that-picture", "the <right> (<picture> | one)", Which.at(Side.RIGHT))
        .way("that-picture", "the <picture> on the left", Which.at(Side.LEFT))
        .way("that-picture", "the <picture> on the right", Which.at(Side.RIGHT))
        .way("that-picture", "the {ordinal} (<picture> | one)", r -> number(r, "ordinal"))
        .way("that-picture", "<picture> [number] {cardinal}", r -> number(r, "cardinal"))
        .way("picture", "<this> <picture>", Which.ONLY)
        .way("picture", "{that-picture}", r -> r.get("that-picture", Which.class));
  }

  private static void addPlaces(Grammar.Builder grammar) {
    grammar
        .way("side", "<left>", Side.LEFT)
        .way("side", "<right>", Side.RIGHT)
        .way("side", "<top>", Side.TOP)
        .way("side", "<bottom>", Side.BOTTOM)
        .way("half", "[<this>] {side} <part>", r -> half(r, Which.ONLY))
        .way("half", "[<this>] {side} <part> of {picture}", r -> half(r, picture(r)))
        .way("half", "{picture} 's {side} <part>", r -> half(r, picture(r)))
        .way("half", "[<this>] {side} of {picture}", r -> half(r, picture(r)))
        .way("half", "<this> <part> (on | at) the {side}", r -> half(r, Which.ONLY))
        .way("half", "[<this>] {side} [and] {other:side} <corner>", r -> corner(r, Which.ONLY))
        .way(
            "half",
            "[<this>] {side} [and] {other:side} <corner> of {picture}",
            r -> corner(r, picture(r)))
        .way("half", "<this> {side} [and] {other:side} of {picture}", r -> corner(r, picture(r)))
        .way("place", "{picture}", r -> Where.in(picture(r)))
        .way("place", "{half}", r -> r.get("half", Where.class))
        .way("where", "<in> {place}", r -> r.get("place", Where.class))
        .way("where", "(on | to | at | in) the {side}", r -> Where.on(r.get("side", Side.class)))
        .way("where", "(at | in | on) the {side} [and] {other:side}", r -> corner(r, Which.ONLY))
        .way("where", "<everywhere>", Where.ANYWHERE)
        .way("everything", "<everything> [<in> <this> <picture>]", true);
  }

  private static Which picture(Reading reading) {
    return reading.get("picture", Which.class);
  }

  /** There is no picture number 0, so it is one that is never there. */
  private static Which number(Reading reading, String slot) {
    int number = reading.get(slot, Integer.class);
    return Which.number(number == 0 ? Integer.MAX_VALUE : number);
  }

  private static Where half(Reading reading, Which which) {
    return Where.in(which, reading.get("side", Side.class));
  }

  /** The upper or lower half first, then its left or right half; null for no corner. */
  private static @Nullable Where corner(Reading reading, Which which) {
    Side one = reading.get("side", Side.class);
    Side other = reading.get("other", Side.class);
    if (one.isHorizontal() == other.isHorizontal()) {
      return null;
    }
    return one.isHorizontal() ? Where.in(which, other, one) : Where.in(which, one, other);
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
