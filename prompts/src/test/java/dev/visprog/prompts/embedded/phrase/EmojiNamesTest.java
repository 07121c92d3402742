package dev.visprog.prompts.embedded.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.prompts.embedded.phrase.EmojiName.Certainty;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmojiNamesTest {
  private static final EmojiNames NAMES =
      EmojiNames.parse(
          """
          # a comment
          [cover]
          winking face: wink, winking
          red heart: heart, <3
          [thing]
          crown
          """);

  @ParameterizedTest
  @CsvSource({
    "winking face, winking_face, FACE",
    "winking faces, winking_face, FACE",
    "wink, winking_face, COVER",
    "hearts, red_heart, COVER",
    "crown, crown, THING",
    "top hat, 🎩, THING",
    "bear face, 🐻, FACE",
  })
  void knowsNamesAndHowSureTheyAre(String words, String name, Certainty certainty) {
    assertThat(NAMES.known(List.of(words.split(" ", -1)))).contains(new EmojiName(name, certainty));
  }

  @ParameterizedTest
  @CsvSource({"hat", "men", "blue", "black square", "latin small letter a", "''"})
  void knowsNoOthers(String words) {
    assertThat(NAMES.known(List.of(words.split(" ", -1)))).isEmpty();
  }

  @Test
  void handsOnWhatIsSaidToBeAnEmoji() {
    assertThat(NAMES.anyName(List.of("melting", "face"))).contains("melting_face");
    assertThat(NAMES.anyName(List.of("random"))).isEmpty();
    assertThat(NAMES.anyName(List.of("face", "and", "then", "crop"))).isEmpty();
  }

  @Test
  void readsQuotations() {
    assertThat(NAMES.quoted("Winking Face")).contains("winking_face");
    assertThat(NAMES.quoted(";-)")).contains(";)");
    assertThat(NAMES.quoted("👻")).contains("👻");
    assertThat(NAMES.quoted("x'); y")).isEmpty();
    assertThat(NAMES.quoted("a".repeat(100))).isEmpty();
  }

  @Test
  void bringsEmoticonsIntoAFormThatToolsKnow() {
    assertThat(NAMES.character(":-P")).isEqualTo(":p");
    assertThat(NAMES.character("=)")).isEqualTo(":)");
    assertThat(NAMES.character("<3")).isEqualTo("red_heart");
    assertThat(NAMES.character("👩🏽‍🚀")).isEqualTo("👩🏽‍🚀");
  }
}
