package dev.visprog.training.clip;

import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.data.Phrase;
import java.util.List;

/** The sentences around words for a thing. */
final class ClipWords {
  /** Those that tools use come most; the words alone come too. */
  private static final List<String> SENTENCES =
      List.of(
          "a photo of %s",
          "a photo of %s",
          "a photo of %s",
          "%s",
          "%s",
          "a drawing of %s",
          "a picture of %s",
          "an image of %s",
          "this is %s");

  private ClipWords() {}

  static String sentence(String words, Chance chance) {
    String named = words.isEmpty() || chance.yes(0.6) ? words : Phrase.article(words);
    return chance.oneOf(SENTENCES).formatted(named);
  }
}
