package dev.visprog.training.vilt;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Group;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All answers that the truth about a scene can give in a word or two. */
final class AnswerWords {
  /** More things than this are in no scene. */
  private static final int MOST_THINGS = 12;

  /** The answers; their ids are their places. */
  static final List<String> ALL =
      Stream.of(
              Stream.of("yes", "no", "nothing", "nobody", "neither", "unknown"),
              IntStream.rangeClosed(0, MOST_THINGS).mapToObj(String::valueOf),
              Stream.of(Colour.values()).map(Colour::word),
              Stream.of(Size.values()).map(Size::word),
              nouns(),
              Stream.of(Backdrop.values()).map(Backdrop::noun),
              Stream.of(Wearable.values()).map(Wearable::noun),
              Stream.of("hat and glasses", "left", "right", "above", "below"),
              Stream.of("day", "night", "indoors", "outdoors"),
              Stream.concat(nouns(), Stream.of(Group.values()).map(Group::noun))
                  .map(noun -> "no " + noun))
          .flatMap(each -> each)
          .distinct()
          .toList();

  private AnswerWords() {}

  private static Stream<String> nouns() {
    return Stream.of(Category.values()).map(Category::noun);
  }
}
