package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.answer.CheckInquiry.Choice;
import dev.visprog.tools.scene.answer.CheckInquiry.Exists;
import dev.visprog.tools.scene.answer.CheckInquiry.Holds;
import dev.visprog.tools.scene.answer.CheckInquiry.Lacks;
import dev.visprog.tools.scene.answer.CheckInquiry.OneOf;
import dev.visprog.tools.scene.answer.Sentence.Said;
import dev.visprog.tools.scene.phrase.Condition;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.phrase.Reading;
import dev.visprog.tools.scene.phrase.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions that are answered by yes or no, and choices. */
final class CheckRules {
  private static final Wording THERE_IS =
      Wording.of(
          "is there",
          "are there",
          "there is",
          "there are",
          "do you see",
          "can you see",
          "can one see",
          "do we see",
          "can we see",
          "does it show",
          "does it contain",
          "does it have",
          "does the picture show",
          "does the picture contain",
          "does the picture have",
          "does the image show",
          "does the image contain",
          "does the image have",
          "does the photo show",
          "does the photo contain",
          "does the photo have",
          "does the scene contain",
          "does this picture show",
          "does this image show",
          "does this photo show",
          "the picture shows",
          "the picture contains",
          "the picture has",
          "the image shows",
          "the image contains",
          "the image has",
          "the photo shows",
          "we see",
          "you can see",
          "is it",
          "is this",
          "it shows",
          "it is",
          "this is",
          "does the scene show");
  private static final Wording IS_IT = Wording.of("is it", "is this");
  private static final Wording NO = Wording.of("no", "not a", "not any", "not");
  private static final Wording FREE_OF =
      Wording.of(
          "is the picture free of",
          "is the image free of",
          "is the photo free of",
          "is the scene free of",
          "is this picture free of",
          "is it free of",
          "the picture is free of");
  private static final Wording COLOUR_OF = ColourRules.colour("the COLOUR of");
  private static final Wording BUT_NOT_BOTH = Wording.of("but not both");

  private static final Wording VERB =
      Wording.of("is", "are", "does", "do", "was", "were", "has", "have");
  private static final Wording IS = Wording.of("is", "are", "was", "were");
  private static final String BOTH = "both"; // "both the dog and the cat" are one dog and one cat
  private static final Set<String> ALL = Set.of("all", "every", "each", BOTH);
  private static final Set<String> ANY =
      Set.of(
          "a",
          "an",
          "any",
          "some",
          "someone",
          "somebody",
          "anyone",
          "anybody",
          "anything",
          "something");
  private static final Wording NOBODY = Wording.of("nobody", "no one", "noone");
  private static final Wording NONE_OF = Wording.of("none of", "no", "neither of");
  private static final Wording ANY_OF =
      Wording.of("any of", "some of", "one of", "at least one of", "at least one");
  private static final Wording OF = Wording.of("of");

  static final List<Rule> RULES =
      List.of(
          CheckRules::neither,
          CheckRules::oneOf,
          CheckRules::freeOf,
          CheckRules::whichIsIt,
          CheckRules::exists,
          CheckRules::nobody,
          CheckRules::asked,
          CheckRules::stated);

  private CheckRules() {}

  /** "is there neither a dog nor a cat". */
  private static @Nullable Inquiry neither(Sentence sentence) {
    int start = sentence.skip(THERE_IS, sentence.start());
    if (!sentence.word(start).equals("neither")) {
      return null;
    }
    for (Reading<Phrase> one : sentence.phrases(start + 1)) {
      Phrase other = sentence.word(one.end()).equals("nor") ? sentence.phrase(one.end() + 1) : null;
      if (other != null) {
        return new Lacks(
            new Phrase(List.of(one.value().parts().get(0), other.parts().get(0)), false));
      }
    }
    return null;
  }

  /** "is there either a star or a kite, but not both". */
  private static @Nullable Inquiry oneOf(Sentence sentence) {
    int start = sentence.end(THERE_IS, sentence.start());
    if (start < 0) {
      return null;
    }
    for (Reading<Phrase> both : sentence.phrases(start)) {
      int comma = sentence.skip(Set.of(","), both.end());
      int end = sentence.end(BUT_NOT_BOTH, comma);
      if (end > 0 && sentence.isOver(end) && both.value().parts().size() > 1) {
        return new OneOf(both.value());
      }
    }
    return null;
  }

  /** "is it a dog or a cat": the larger of those that are seen. */
  private static @Nullable Inquiry whichIsIt(Sentence sentence) {
    int start = sentence.end(IS_IT, sentence.start());
    Phrase what = start < 0 ? null : sentence.phrase(start);
    if (what == null || what.joint() || what.parts().size() < 2) {
      return null;
    }
    return new Choice(
        what,
        what.parts().stream()
            .map(one -> new Choice.Option(one.noun().word(), new Condition.Described(one)))
            .toList());
  }

  /** "is there a dog", "there are no cats". */
  private static @Nullable Inquiry exists(Sentence sentence) {
    int start = sentence.end(THERE_IS, sentence.start());
    if (start < 0) {
      return null;
    }
    int no = sentence.end(NO, start);
    Phrase what = sentence.phrase(Math.max(no, start));
    if (what == null) {
      Said said = sentence.said(Math.max(no, start));
      what = said == null ? null : said.subject().which(said.condition());
    }
    if (what == null) {
      return null;
    }
    return no < 0 ? new Exists(what) : new Lacks(what);
  }

  /** "is the picture free of dogs". */
  private static @Nullable Inquiry freeOf(Sentence sentence) {
    int start = sentence.end(FREE_OF, sentence.start());
    Phrase what = start < 0 ? null : sentence.phrase(start);
    return what == null ? null : new Lacks(what);
  }

  /** "is nobody wearing a hat". */
  private static @Nullable Inquiry nobody(Sentence sentence) {
    int start = sentence.skip(VERB, sentence.start());
    int end = sentence.end(NOBODY, start);
    Condition condition = end < 0 ? null : sentence.condition(sentence.skip(VERB, end));
    return condition == null ? null : new Lacks(Sentence.named("person").which(condition));
  }

  /** "is the ball red", "does the person wear a hat", "are all cups white or blue". */
  private static @Nullable Inquiry asked(Sentence sentence) {
    int start = sentence.end(VERB, sentence.start());
    return start < 0 ? null : check(sentence, sentence.skip(COLOUR_OF, start), null, true);
  }

  /** "the ball is red", "the person wears a hat". */
  private static @Nullable Inquiry stated(Sentence sentence) {
    Inquiry question = check(sentence, sentence.start(), IS, false);
    return question == null ? check(sentence, sentence.start(), null, false) : question;
  }

  /**
   * A subject and what is said of it.
   *
   * @param between the verb that has to stand between the two; null if there is none
   * @param asked whether it is a question; only then "red or blue" is a choice
   */
  private static @Nullable Inquiry check(
      Sentence sentence, int at, @Nullable Wording between, boolean asked) {
    int none = sentence.end(NONE_OF, at);
    int all = sentence.skip(ALL, at);
    int any = sentence.end(ANY_OF, at);
    int start = Math.max(Math.max(none, any), sentence.skip(OF, all));
    Said said = between == null ? sentence.said(start) : sentence.said(start, between);
    if (said == null) {
      return null;
    }
    Phrase subject = said.subject();
    Quantity quantity = Quantity.THE;
    if (none > 0) {
      quantity = Quantity.NONE;
    } else if (any > 0 || ANY.contains(said.first())) {
      quantity = Quantity.ANY;
    } else if (all > at && !BOTH.equals(sentence.word(at))) {
      quantity = Quantity.ALL;
    }
    boolean chooses = asked && all == at && quantity == Quantity.THE;
    Optional<List<Choice.Option>> options = chooses ? options(said.condition()) : Optional.empty();
    return options.isPresent()
        ? new Choice(subject, options.get())
        : new Holds(subject, quantity, said.condition());
  }

  /** What can be chosen from in "red or blue"; empty if it is no choice. */
  private static Optional<List<Choice.Option>> options(Condition condition) {
    if (!(condition instanceof Condition.Any any)) {
      return Optional.empty();
    }
    List<Choice.Option> options = new ArrayList<>();
    for (Condition one : any.conditions()) {
      Optional<List<Choice.Option>> several = options(one);
      Optional<String> word = Answers.word(one);
      if (several.isPresent()) {
        options.addAll(several.get());
      } else if (word.isPresent()) {
        options.add(new Choice.Option(word.get(), one));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(options);
  }
}
