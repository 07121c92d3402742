package dev.visprog.training.vilt;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Group;
import dev.visprog.training.data.WordPieces;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of questions. They are written down, not gathered from questions: the weights of a word
 * belong to its place in the list.
 */
final class QuestionWords {
  private static final List<String> SMALL_WORDS =
      List.of(
          "what which who where how many is are does do can the a an of in on at by it this that",
          "there you see show shows picture image photo scene thing object item",
          "color colour colors colours grey size large big small little larger bigger smaller than",
          "or and no not any all both same either nor neither other only",
          "left right to above below under over next near beside between top bottom half side",
          "wearing wear wears holding hold holds carrying carry without with has have having",
          "hat glasses hand clothes",
          "kind place background time day night inside outside indoors outdoors",
          "more fewer less most least exactly one two three four five six seven eight nine ten",
          "man woman child boy girl men women children boys girls baby",
          "puppy kitten pony automobile coach ship sailboat airplane jet bike cottage mug");

  private QuestionWords() {}

  /** The vocabulary of the tokenizer. */
  static WordPieces vocabulary() {
    Stream<String> categories =
        Stream.of(Category.values()).flatMap(one -> Stream.of(one.noun(), one.plural()));
    Stream<String> groups =
        Stream.of(Group.values()).flatMap(one -> Stream.of(one.noun(), one.plural()));
    return WordPieces.of(
        Stream.of(
                SMALL_WORDS.stream(),
                categories,
                groups,
                Stream.of(Colour.values()).map(Colour::word),
                Stream.of(Backdrop.values()).map(Backdrop::noun))
            .flatMap(each -> each)
            .toList());
  }
}
