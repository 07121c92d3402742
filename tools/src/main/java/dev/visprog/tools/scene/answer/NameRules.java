package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.answer.NameInquiry.Held;
import dev.visprog.tools.scene.answer.NameInquiry.Name;
import dev.visprog.tools.scene.answer.NameInquiry.Who;
import dev.visprog.tools.scene.answer.NameInquiry.Worn;
import dev.visprog.tools.scene.phrase.Condition;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.phrase.Reading;
import dev.visprog.tools.scene.phrase.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions that ask what something is. */
final class NameRules {
  private static final Wording WHAT =
      Wording.of(
          "what is",
          "what are",
          "what can be seen",
          "what can you see",
          "what do you see",
          "what is there",
          "what is there to be seen",
          "what is visible",
          "what does the picture show",
          "what does the image show",
          "what does the photo show",
          "what does it show",
          "what is shown",
          "what stands",
          "what lies",
          "what thing is",
          "which thing is",
          "what object is",
          "which object is",
          "what things are",
          "which things are",
          "what is depicted",
          "what does the picture contain",
          "what can we see",
          "what is seen",
          "name");
  private static final Wording KIND =
      Wording.of(
          "what",
          "which",
          "what kind of",
          "what sort of",
          "what type of",
          "which kind of",
          "which type of",
          "which sort of",
          "what kinds of");
  private static final Wording IS =
      Wording.of(
          "is",
          "are",
          "is there",
          "are there",
          "can be seen",
          "can you see",
          "do you see",
          "is shown",
          "is visible",
          "does the picture show",
          "is it that is");
  private static final Wording WHO =
      Wording.of("who is", "who", "who are", "which person is", "which person");

  private static final Wording WHAT_DOES =
      Wording.of(
          "what does",
          "what do",
          "what is",
          "what are",
          "which thing does",
          "what object does",
          "what item is",
          "which object is",
          "what thing is");
  private static final Wording HOLD =
      Wording.of(
          "hold",
          "holding",
          "carry",
          "carrying",
          "have in the hand",
          "hold in the hand",
          "hold in her hand",
          "hold in his hand",
          "have in her hand",
          "have in his hand",
          "holding in her hand",
          "holding in his hand",
          "hold in their hands",
          "have in hand");
  private static final Wording HELD_BY =
      Wording.of(
          "what is held by",
          "what is carried by",
          "what is in the hand of",
          "what is in the hands of");
  private static final Wording WHAT_IS_IN = Wording.of("what is in");
  private static final Wording IN_HAND = Wording.of("'s hand", "'s hands");
  private static final Wording WEAR = Wording.of("wear", "wearing", "have on", "dressed in");

  static final List<Rule> RULES =
      List.of(
          sentence -> done(sentence, HOLD, Held::new),
          sentence -> done(sentence, WEAR, Worn::new),
          NameRules::heldBy,
          NameRules::inHand,
          NameRules::what,
          NameRules::kind,
          NameRules::who);

  private NameRules() {}

  /** What can be asked of a person. */
  @FunctionalInterface
  private interface Asking {
    Inquiry of(Phrase person);
  }

  /** "what does the person hold", "what is the person wearing". */
  private static @Nullable Inquiry done(Sentence sentence, Wording verb, Asking question) {
    int start = sentence.end(WHAT_DOES, sentence.start());
    if (start < 0) {
      return null;
    }
    for (Reading<Phrase> person : sentence.phrases(start)) {
      int end = sentence.end(verb, person.end());
      if (end > 0 && sentence.isOver(end)) {
        return question.of(person.value());
      }
    }
    return null;
  }

  private static @Nullable Inquiry heldBy(Sentence sentence) {
    int start = sentence.end(HELD_BY, sentence.start());
    Phrase person = start < 0 ? null : sentence.phrase(start);
    return person == null ? null : new Held(person);
  }

  /** "what is in the person's hand". */
  private static @Nullable Inquiry inHand(Sentence sentence) {
    int start = sentence.end(WHAT_IS_IN, sentence.start());
    if (start < 0) {
      return null;
    }
    for (Reading<Phrase> person : sentence.phrases(start)) {
      int end = sentence.end(IN_HAND, person.end());
      if (end > 0 && sentence.isOver(end)) {
        return new Held(person.value());
      }
    }
    return null;
  }

  /** "what is this", "what is to the left of the house", "what is the largest animal". */
  private static @Nullable Inquiry what(Sentence sentence) {
    int start = sentence.end(WHAT, sentence.start());
    if (start < 0) {
      return null;
    }
    if (sentence.isOver(start) || sentence.isIt(start)) {
      return new Name(Sentence.thing());
    }
    Phrase named = sentence.phrase(start);
    if (named != null) {
      return new Name(named);
    }
    Condition condition = sentence.condition(start);
    return condition == null ? null : new Name(Sentence.thing().which(condition));
  }

  /** "what animal is this", "which vehicle is to the left of the house". */
  private static @Nullable Inquiry kind(Sentence sentence) {
    int start = sentence.end(KIND, sentence.start());
    if (start < 0) {
      return null;
    }
    for (Reading<Phrase> kind : sentence.phrases(start)) {
      int verb = sentence.skip(IS, kind.end());
      if (sentence.isOver(verb) || sentence.isIt(verb)) {
        return new Name(kind.value());
      }
      Condition condition = sentence.condition(verb);
      if (condition != null) {
        return new Name(kind.value().which(condition));
      }
    }
    return null;
  }

  /** "who is wearing a hat". */
  private static @Nullable Inquiry who(Sentence sentence) {
    int start = sentence.end(WHO, sentence.start());
    Condition condition = start < 0 ? null : sentence.condition(start);
    return condition == null ? null : new Who(Sentence.named("person").which(condition));
  }
}
