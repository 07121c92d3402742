package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.answer.SceneInquiry.Background;
import dev.visprog.tools.scene.answer.SceneInquiry.Confirms;
import dev.visprog.tools.scene.answer.SceneInquiry.Place;
import dev.visprog.tools.scene.answer.SceneInquiry.TimeOfDay;
import dev.visprog.tools.scene.answer.SceneInquiry.Where;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.phrase.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions about the scene as a whole: when and where it is. */
final class SceneRules {
  private static final Wording IS_IT =
      Wording.of(
          "is it",
          "is this",
          "was it",
          "was this",
          "it is",
          "this is",
          "was the picture taken",
          "was the photo taken",
          "was the image taken",
          "was this picture taken",
          "was this photo taken",
          "was this image taken",
          "was this taken",
          "is the scene",
          "is this scene",
          "is the picture",
          "is this picture",
          "is the image",
          "is this image",
          "is the photo",
          "does it play",
          "the picture was taken",
          "the photo was taken",
          "does the scene take place",
          "is it a picture taken",
          "is the picture taken",
          "are we");
  private static final Wording AT =
      Wording.of("at", "by", "in the", "during the", "during", "in", "a");
  private static final Wording DAY = Wording.of("day", "daytime", "day time", "daylight", "light");
  private static final Wording NIGHT = Wording.of("night", "nighttime", "night time", "dark");
  private static final Wording INDOORS =
      Wording.of("indoors", "inside", "indoor", "in a room", "in a house", "a room");
  private static final Wording OUTDOORS =
      Wording.of("outdoors", "outside", "outdoor", "in the open");
  private static final Wording WHEN =
      Wording.of(
          "what time of day is it",
          "what time of the day is it",
          "what time is it",
          "at what time of day was the picture taken",
          "what time of day is shown",
          "when was this taken",
          "what is the time of day",
          "when was the picture taken");
  private static final Wording BACKGROUND =
      Wording.of(
          "where is this",
          "where is it",
          "where are we",
          "where was this taken",
          "where was the picture taken",
          "where was this picture taken",
          "where was the photo taken",
          "where is the picture taken",
          "what place is this",
          "what kind of place is this",
          "what is in the background",
          "what is the background",
          "what is the background made of",
          "what background is it",
          "what background is this",
          "what kind of background is it",
          "what is the background like",
          "what is the scene",
          "what does the background show",
          "what can be seen in the background",
          "where does the scene take place",
          "where is the scene",
          "which background does the picture have");
  private static final Wording WHERE = Wording.of("where is", "where are", "where can you see");

  static final List<Rule> RULES =
      List.of(
          sentence -> either(sentence, DAY, NIGHT, new TimeOfDay(), "day", "night"),
          sentence -> either(sentence, INDOORS, OUTDOORS, new Place(), "indoors", "outdoors"),
          sentence -> asks(sentence, WHEN) ? new TimeOfDay() : null,
          sentence -> asks(sentence, BACKGROUND) ? new Background() : null,
          SceneRules::where);

  private SceneRules() {}

  private static boolean asks(Sentence sentence, Wording wording) {
    int end = sentence.end(wording, sentence.start());
    return end > 0 && sentence.isOver(end);
  }

  /** "is it day or night", "night or day", "is it night". */
  private static @Nullable Inquiry either(
      Sentence sentence,
      Wording one,
      Wording other,
      Inquiry question,
      String first,
      String second) {
    int asked = sentence.end(IS_IT, sentence.start());
    int start = sentence.skip(AT, Math.max(asked, sentence.start()));
    int afterOne = sentence.end(one, start);
    int afterOther = sentence.end(other, start);
    int end = Math.max(afterOne, afterOther);
    if (end < 0) {
      return null;
    }
    if (sentence.word(end).equals("or")) {
      int rest = sentence.skip(AT, end + 1);
      int last = sentence.end(afterOne > 0 ? other : one, rest);
      return last > 0 && sentence.isOver(last) ? question : null;
    }
    boolean confirms = asked > 0 && sentence.isOver(end);
    return confirms ? new Confirms(question, afterOne > 0 ? first : second) : null;
  }

  /** "where is the dog". */
  private static @Nullable Inquiry where(Sentence sentence) {
    int end = sentence.end(WHERE, sentence.start());
    Phrase what = end < 0 ? null : sentence.phrase(end);
    return what == null ? null : new Where(what);
  }
}
