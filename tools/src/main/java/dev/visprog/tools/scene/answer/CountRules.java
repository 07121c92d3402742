package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.answer.CountInquiry.CountIs;
import dev.visprog.tools.scene.answer.CountInquiry.CountOf;
import dev.visprog.tools.scene.answer.CountInquiry.Counts;
import dev.visprog.tools.scene.phrase.Condition;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.phrase.Reading;
import dev.visprog.tools.scene.phrase.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions about numbers of things. */
final class CountRules {
  private static final Wording HOW_MANY =
      Wording.of(
          "how many",
          "how many of",
          "count",
          "what is the number of",
          "the number of",
          "number of",
          "what number of");

  private static final Wording ARE =
      Wording.of(
          "are there",
          "is there",
          "are",
          "is",
          "do you see",
          "can you see",
          "can be seen",
          "can we see",
          "do we see",
          "does the picture show",
          "does the image show",
          "does the photo show",
          "does the scene show",
          "does it show",
          "does the picture have",
          "do you count",
          "there are",
          "were",
          "that are");

  /** What a sentence about a number may begin with. */
  private static final Wording THERE_ARE =
      Wording.of(
          "are there",
          "is there",
          "there are",
          "there is",
          "do you see",
          "can you see",
          "does the picture show",
          "does the image show",
          "does the photo show",
          "does the scene show",
          "does it show",
          "the picture shows",
          "the image shows",
          "does the picture contain",
          "the picture contains",
          "can one see",
          "the image contains",
          "does the image contain",
          "we see",
          "you can see",
          "are");

  private static final Map<Wording, Comparison> AMOUNTS = new LinkedHashMap<>();
  private static final Map<Wording, Comparison> OPEN_ENDED = new LinkedHashMap<>();
  private static final Map<Wording, Comparison> NUMBER_IS = new LinkedHashMap<>();

  static {
    AMOUNTS.put(Wording.of("no more than", "not more than", "at most"), Comparison.AT_MOST);
    AMOUNTS.put(Wording.of("no fewer than", "no less than", "at least"), Comparison.AT_LEAST);
    AMOUNTS.put(Wording.of("more than"), Comparison.MORE);
    AMOUNTS.put(Wording.of("fewer than", "less than"), Comparison.FEWER);
    AMOUNTS.put(Wording.of("exactly", "only", "just", "precisely"), Comparison.EQUAL);
    NUMBER_IS.put(
        Wording.of("greater than", "larger than", "higher than", "bigger than"), Comparison.MORE);
    NUMBER_IS.put(
        Wording.of("smaller than", "less than", "lower than", "fewer than"), Comparison.FEWER);
    NUMBER_IS.put(Wording.of("equal to", "the same as"), Comparison.EQUAL);
    OPEN_ENDED.put(Wording.of("or more"), Comparison.AT_LEAST);
    OPEN_ENDED.put(Wording.of("or fewer", "or less"), Comparison.AT_MOST);
  }

  private static final Wording IS_THE_NUMBER = Wording.of("is the number of", "the number of");
  private static final Wording IS = Wording.of("is");
  private static final Wording THE_NUMBER_OF = Wording.of("that of", "the number of");

  private static final Wording SEVERAL = Wording.of("several", "multiple", "many");
  private static final Wording MORE =
      Wording.of("more", "a larger number of", "a greater number of");
  private static final Wording FEWER = Wording.of("fewer", "less", "a smaller number of");
  private static final Wording AS_MANY = Wording.of("as many", "exactly as many", "just as many");
  private static final Wording AT_LEAST_AS_MANY = Wording.of("at least as many");
  private static final Wording SAME_NUMBER =
      Wording.of("the same number of", "an equal number of", "equally many");
  private static final Wording THAN = Wording.of("than", "than there are", "than the number of");
  private static final Wording AS = Wording.of("as", "as there are");
  private static final Wording AND = Wording.of("and", "as", "of");

  static final List<Rule> RULES =
      List.of(CountRules::howMany, CountRules::compared, CountRules::numbers, CountRules::amount);

  private CountRules() {}

  /** "how many cars are red". */
  private static @Nullable Inquiry howMany(Sentence sentence) {
    int start = sentence.end(HOW_MANY, sentence.start());
    if (start < 0) {
      return null;
    }
    for (Reading<Phrase> what : sentence.phrases(start)) {
      int verb = sentence.skip(ARE, what.end());
      if (sentence.isOver(verb)) {
        return new CountOf(what.value());
      }
      Condition condition = sentence.condition(verb);
      if (condition != null) {
        return new CountOf(what.value().which(condition));
      }
    }
    return null;
  }

  /** "are there more cats than dogs". */
  private static @Nullable Inquiry compared(Sentence sentence) {
    int start = sentence.skip(THERE_ARE, sentence.start());
    Inquiry question = compared(sentence, start, MORE, Comparison.MORE, THAN);
    question =
        question == null ? compared(sentence, start, FEWER, Comparison.FEWER, THAN) : question;
    question =
        question == null ? compared(sentence, start, AS_MANY, Comparison.EQUAL, AS) : question;
    question =
        question == null
            ? compared(sentence, start, AT_LEAST_AS_MANY, Comparison.AT_LEAST, AS)
            : question;
    return question == null
        ? compared(sentence, start, SAME_NUMBER, Comparison.EQUAL, AND)
        : question;
  }

  private static @Nullable Inquiry compared(
      Sentence sentence, int at, Wording opening, Comparison comparison, Wording joint) {
    int start = sentence.end(opening, at);
    if (start < 0) {
      return null;
    }
    for (Reading<Phrase> one : sentence.phrases(start)) {
      int next = sentence.end(joint, one.end());
      Phrase other = next < 0 ? null : sentence.phrase(next);
      if (other != null) {
        return new Counts(one.value(), comparison, other);
      }
    }
    return null;
  }

  /** "is the number of cats greater than that of dogs". */
  private static @Nullable Inquiry numbers(Sentence sentence) {
    int start = sentence.end(IS_THE_NUMBER, sentence.start());
    if (start < 0) {
      return null;
    }
    for (Reading<Phrase> one : sentence.phrases(start)) {
      for (Map.Entry<Wording, Comparison> wording : NUMBER_IS.entrySet()) {
        int end = sentence.end(wording.getKey(), sentence.skip(IS, one.end()));
        Phrase other = end < 0 ? null : sentence.phrase(sentence.skip(THE_NUMBER_OF, end));
        if (other != null) {
          return new Counts(one.value(), wording.getValue(), other);
        }
      }
    }
    return null;
  }

  /** "are there at least two red balls", "there are three or more cats". */
  private static @Nullable Inquiry amount(Sentence sentence) {
    int start = sentence.end(THERE_ARE, sentence.start());
    if (start < 0) {
      return null;
    }
    int several = sentence.end(SEVERAL, start);
    if (several > 0) {
      return amount(sentence, several, Comparison.MORE, 1);
    }
    Comparison comparison = Comparison.EQUAL;
    int at = start;
    for (Map.Entry<Wording, Comparison> amount : AMOUNTS.entrySet()) {
      int end = sentence.end(amount.getKey(), start);
      if (end > 0) {
        comparison = amount.getValue();
        at = end;
        break;
      }
    }
    Integer number = sentence.number(at);
    if (number == null) {
      return null;
    }
    at++;
    for (Map.Entry<Wording, Comparison> amount : OPEN_ENDED.entrySet()) {
      int end = sentence.end(amount.getKey(), at);
      if (end > 0) {
        comparison = amount.getValue();
        at = end;
      }
    }
    return amount(sentence, at, comparison, number);
  }

  private static @Nullable Inquiry amount(
      Sentence sentence, int at, Comparison comparison, int number) {
    Phrase what = sentence.phrase(at);
    if (what != null) {
      return new CountIs(what, comparison, number);
    }
    Sentence.Said said = sentence.said(at);
    return said == null
        ? null
        : new CountIs(said.subject().which(said.condition()), comparison, number);
  }
}
