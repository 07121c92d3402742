package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.phrase.Condition;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.phrase.PhraseException;
import dev.visprog.tools.scene.phrase.PhraseReader;
import dev.visprog.tools.scene.phrase.Reading;
import dev.visprog.tools.scene.phrase.Wording;
import dev.visprog.tools.scene.phrase.Words;
import dev.visprog.value.NumberWords;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a question, and the phrases in it. Courtesies around it do not count. */
final class Sentence {
  private static final Wording OPENING =
      Wording.of(
          "please",
          "can you tell me",
          "could you tell me",
          "tell me whether",
          "tell me if",
          "would you say that",
          "would you say",
          "do you think that",
          "do you think",
          "is it true that",
          "is it the case that",
          "which is it",
          "tell me",
          "do you know",
          "in the picture ,",
          "in this picture ,",
          "in the image ,",
          "in this image ,",
          "in the photo ,",
          "say",
          "answer",
          "so ,",
          "ok ,",
          "well ,",
          "hello ,",
          "hi ,");

  private static final Wording CLOSING =
      Wording.of(
          "please",
          ",",
          "in the picture",
          "in the image",
          "in the photo",
          "in the scene",
          "in the photograph",
          "in this picture",
          "in this image",
          "in this photo",
          "in this scene",
          "of the picture",
          "in all",
          "in total",
          "altogether",
          "together",
          "here",
          "there",
          "in it",
          "visible",
          "in view",
          "in the picture at all",
          "can you see",
          "do you see",
          "right now",
          "now");

  private static final Wording IT =
      Wording.of(
          "it",
          "this",
          "that",
          "these",
          "they",
          "this thing",
          "the picture",
          "the image",
          "the photo",
          "this picture",
          "this image",
          "this photo");

  private static final int MOST_DIGITS = 6;

  private final Words words;
  private final PhraseReader reader;
  private final int start;

  Sentence(Words words) {
    this.words = words;
    this.reader = new PhraseReader(words);
    int at = 0;
    for (int next = OPENING.end(words, at); next > 0; next = OPENING.end(words, at)) {
      at = next;
    }
    this.start = at;
  }

  /**
   * Something that is said of something, with nothing after it.
   *
   * @param subject what it is said of
   * @param first the first word of the subject: an article, perhaps
   * @param condition what is said
   */
  record Said(Phrase subject, String first, Condition condition) {}

  /** Where the question begins. */
  int start() {
    return start;
  }

  String word(int at) {
    return words.at(at);
  }

  /** Whether nothing that counts follows. */
  boolean isOver(int at) {
    int next = at;
    while (next < words.size()) {
      int end = CLOSING.end(words, next);
      if (end < 0) {
        return false;
      }
      next = end;
    }
    return true;
  }

  /** Where one of the wordings ends, if it starts at a position; -1 if none does. */
  int end(Wording wording, int at) {
    return at < 0 ? -1 : wording.end(words, at);
  }

  int skip(Wording wording, int at) {
    return wording.skip(words, at);
  }

  int skip(Set<String> some, int at) {
    return words.skip(some, at);
  }

  /** The phrases that start at a position, the longest first. */
  List<Reading<Phrase>> phrases(int at) {
    return reader.phrases(at);
  }

  /** The phrase from a position to the end; null if the rest is none. */
  @Nullable Phrase phrase(int at) {
    for (Reading<Phrase> phrase : phrases(at)) {
      if (isOver(phrase.end())) {
        return phrase.value();
      }
    }
    return null;
  }

  /**
   * What is said from a position to the end, as after "is"; null if the rest is nothing of this.
   */
  @Nullable Condition condition(int at) {
    Reading<Condition> condition = reader.predicate(at);
    return condition != null && isOver(condition.end()) ? condition.value() : null;
  }

  /**
   * A phrase, then what is said of it, up to the end: "the ball red"; null if the rest is not so.
   */
  @Nullable Said said(int at, Wording between) {
    for (Reading<Phrase> phrase : phrases(at)) {
      int verb = end(between, phrase.end());
      Condition condition = verb < 0 ? null : condition(verb);
      if (condition != null) {
        return new Said(phrase.value(), word(at), condition);
      }
    }
    return null;
  }

  /** The same without anything between the two. */
  @Nullable Said said(int at) {
    for (Reading<Phrase> phrase : phrases(at)) {
      Condition condition = condition(phrase.end());
      if (condition != null) {
        return new Said(phrase.value(), word(at), condition);
      }
    }
    int it = IT.end(words, at);
    Condition condition = it < 0 ? null : condition(it);
    return condition == null ? null : new Said(thing(), "it", condition);
  }

  /** Whether only "this", "it" or the like follows. */
  boolean isIt(int at) {
    int end = IT.end(words, at);
    return end > 0 && isOver(end);
  }

  /** "the thing": the largest thing of a view. */
  static Phrase thing() {
    return named("thing");
  }

  /** A phrase that is known to be one. */
  static Phrase named(String noun) {
    try {
      return Phrase.read(noun);
    } catch (PhraseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The number at a position, in digits or as a word; null if there is none. */
  @Nullable Integer number(int at) {
    String word = word(at);
    boolean digits =
        !word.isEmpty()
            && word.length() <= MOST_DIGITS
            && word.chars().allMatch(c -> c >= '0' && c <= '9');
    OptionalInt named = digits ? OptionalInt.of(Integer.parseInt(word)) : NumberWords.number(word);
    return named.isPresent() ? Integer.valueOf(named.getAsInt()) : null;
  }
}
