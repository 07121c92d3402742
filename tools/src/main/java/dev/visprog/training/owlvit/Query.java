package dev.visprog.training.owlvit;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Group;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.data.Facts;
import dev.visprog.training.data.Phrase;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Loc} is asked to find: words that are true, and for people what they must not wear.
 *
 * @param lacks null if nothing is said of it
 */
record Query(Phrase phrase, @Nullable Wearable lacks) {
  private static final String PERSON = Category.PERSON.noun();

  /** The nouns alone that figures are measured with, those of kinds of things too. */
  static final List<Query> NOUNS =
      Stream.concat(
              Stream.of(Category.values()).map(Category::noun),
              Stream.of(Group.values()).map(Group::noun))
          .map(noun -> new Query(new Phrase(noun, null, null, null, null), null))
          .toList();

  /** Words that are true of something. */
  static Query trueOf(Facts facts, Chance chance) {
    Phrase phrase = Phrase.trueOf(facts, chance);
    Wearable other = chance.oneOf(Wearable.values());
    boolean lacks =
        PERSON.equals(phrase.noun())
            && phrase.wears() == null
            && !facts.wears().contains(other)
            && chance.yes(0.3);
    return new Query(phrase, lacks ? other : null);
  }

  /** Any words, true of something or not. */
  static Query any(Chance chance) {
    Phrase phrase = Phrase.any(chance);
    boolean lacks = PERSON.equals(phrase.noun()) && phrase.wears() == null && chance.yes(0.3);
    return new Query(phrase, lacks ? chance.oneOf(Wearable.values()) : null);
  }

  /** The same but for one word: what is easily taken for it. */
  Query altered(Chance chance) {
    Colour colour = phrase.colour();
    Wearable wears = phrase.wears();
    if (wears != null && chance.yes(0.5)) {
      return new Query(
          new Phrase(phrase.noun(), colour, phrase.size(), null, phrase.holds()), wears);
    }
    if (lacks != null && chance.yes(0.5)) {
      return new Query(
          new Phrase(phrase.noun(), colour, phrase.size(), lacks, phrase.holds()), null);
    }
    boolean noun = phrase.wears() == null && phrase.holds() == null && lacks == null;
    if (noun && chance.yes(0.5)) {
      String other = chance.oneOf(Category.values()).noun();
      return new Query(new Phrase(other, colour, phrase.size(), null, null), null);
    }
    return new Query(
        new Phrase(
            phrase.noun(),
            chance.oneOf(Colour.values()),
            phrase.size(),
            phrase.wears(),
            phrase.holds()),
        lacks);
  }

  /** Whether all that it says is true of something. */
  boolean isTrueOf(Facts facts) {
    return phrase.isTrueOf(facts) && (lacks == null || !facts.wears().contains(lacks));
  }

  /** Whether it is about how large a thing is, which a part of a scene does not tell. */
  boolean isOfSize() {
    return phrase.size() != null;
  }

  /** The words themselves, as a program might choose them. */
  String words(Chance chance) {
    return phrase.spoken(chance) + (lacks == null ? "" : lacking(lacks, chance));
  }

  /** The sentence that the detector reads: mostly the one that {@code Loc} makes of the words. */
  String sentence(Chance chance) {
    String words = words(chance);
    double kind = chance.unit();
    if (kind < 0.8 || words.isEmpty()) {
      return "a photo of " + words;
    }
    return kind < 0.9 ? "a photo of " + Phrase.article(words) : words;
  }

  private static String lacking(Wearable lacks, Chance chance) {
    String what = lacks == Wearable.HAT ? "a hat" : "glasses";
    return chance.oneOf(" not wearing ", " not wearing ", " without ") + what;
  }
}
