package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.answer.ColourInquiry.ColourOf;
import dev.visprog.tools.scene.answer.ColourInquiry.SameColour;
import dev.visprog.tools.scene.phrase.Description;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.phrase.Reading;
import dev.visprog.tools.scene.phrase.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions about colours. */
final class ColourRules {
  private static final Wording WHAT_COLOUR =
      colour(
          "what COLOUR is",
          "what COLOUR are",
          "which COLOUR is",
          "which COLOUR are",
          "what COLOUR",
          "which COLOUR",
          "what is the COLOUR of",
          "what are the COLOURs of",
          "the COLOUR of",
          "COLOUR of",
          "what COLOUR does",
          "which COLOUR does",
          "what COLOUR do",
          "which COLOUR do",
          "what COLOUR has",
          "which COLOUR has",
          "what COLOUR is the COLOUR of",
          "what COLOURs are");
  private static final Wording WHAT_IS = Wording.of("what is", "what are", "tell me");
  private static final Wording HAS = Wording.of("have", "has", "is", "are", "painted", "in");
  private static final Wording ITS_COLOUR = colour("'s COLOUR");
  private static final Wording CLOTHES =
      Wording.of(
          "'s clothes", "'s clothing", "'s outfit", "'s shirt", "wearing", "wear", "dressed in");
  private static final Wording CLOTHES_OF =
      Wording.of("the clothes of", "the clothing of", "the outfit of", "the shirt of");

  private static final Wording VERB = Wording.of("do", "does", "are", "is", "has", "have", "did");

  /** Enough where colours were named before: "is the colour of the car the same". */
  private static final Wording BARE_SAME = Wording.of("the same", "is the same");

  private static final Wording COLOUR_OF = colour("the COLOUR of", "the COLOURs of");
  private static final Wording SAME =
      colour(
          "have the same COLOUR",
          "has the same COLOUR",
          "the same COLOUR",
          "same COLOUR",
          "of the same COLOUR",
          "of one COLOUR",
          "share a COLOUR",
          "share the same COLOUR",
          "equal in COLOUR",
          "are the same COLOUR",
          "is the same COLOUR",
          "are of the same COLOUR",
          "is of the same COLOUR",
          "have equal COLOURs",
          "have the same COLOURs",
          "the same in COLOUR",
          "all the same COLOUR");
  private static final Wording DIFFERENT =
      colour(
          "have different COLOURs",
          "of different COLOURs",
          "different COLOURs",
          "a different COLOUR",
          "of a different COLOUR",
          "have a different COLOUR",
          "has a different COLOUR",
          "are different COLOURs",
          "is a different COLOUR",
          "differ in COLOUR",
          "different in COLOUR",
          "are of different COLOURs",
          "have another COLOUR");
  private static final Wording AS =
      Wording.of("as", "than", "from", "to", "as that of", "than that of");

  static final List<Rule> RULES = List.of(ColourRules::same, ColourRules::what);

  private ColourRules() {}

  /** These wordings with {@code COLOUR} in both spellings. */
  static Wording colour(String... wordings) {
    List<String> both = new ArrayList<>();
    for (String wording : wordings) {
      both.add(wording.replace("COLOUR", "colour"));
      both.add(wording.replace("COLOUR", "color"));
    }
    return Wording.of(both.toArray(String[]::new));
  }

  /** "what colour is the car", "what is the car's colour". */
  private static @Nullable Inquiry what(Sentence sentence) {
    int start = sentence.end(WHAT_COLOUR, sentence.start());
    if (start < 0) {
      return possessive(sentence);
    }
    if (sentence.isIt(start)) {
      return new ColourOf(Sentence.thing());
    }
    start = sentence.skip(CLOTHES_OF, start);
    for (Reading<Phrase> what : sentence.phrases(start)) {
      int end = sentence.skip(HAS, sentence.skip(CLOTHES, what.end()));
      if (sentence.isOver(end)) {
        return new ColourOf(what.value());
      }
    }
    return null;
  }

  private static @Nullable Inquiry possessive(Sentence sentence) {
    int start = sentence.skip(WHAT_IS, sentence.start());
    for (Reading<Phrase> what : sentence.phrases(start)) {
      int end = sentence.end(ITS_COLOUR, what.end());
      if (end > 0 && sentence.isOver(end)) {
        return new ColourOf(what.value());
      }
    }
    return null;
  }

  /** "do the car and the bus have the same colour", "is the car the same colour as the bus". */
  private static @Nullable Inquiry same(Sentence sentence) {
    int verb = sentence.skip(VERB, sentence.start());
    int start = sentence.skip(COLOUR_OF, verb);
    for (Reading<Phrase> one : sentence.phrases(start)) {
      int bare = start > verb ? sentence.end(BARE_SAME, one.end()) : -1;
      int afterSame = Math.max(bare, sentence.end(SAME, one.end()));
      int afterDifferent = sentence.end(DIFFERENT, one.end());
      int end = Math.max(afterSame, afterDifferent);
      if (end > 0 && sentence.isOver(end)) {
        return new SameColour(one.value(), afterSame > 0);
      }
      int next = sentence.end(AS, end);
      Phrase other = next < 0 ? null : sentence.phrase(next);
      if (other != null) {
        List<Description> all = new ArrayList<>(one.value().parts());
        all.addAll(other.parts());
        return new SameColour(new Phrase(all, true), afterSame > 0);
      }
    }
    return null;
  }
}
