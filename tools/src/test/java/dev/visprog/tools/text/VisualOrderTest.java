package dev.visprog.tools.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VisualOrderTest {

  private static String visual(String text) {
    int[] characters = VisualOrder.of(text);
    return new String(characters, 0, characters.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dog", "two words", "(a)", "😉", ""})
  void leavesLeftToRightTextAsItIs(String text) {
    assertThat(visual(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "\u05d0\u05d1\u05d2, \u05d2\u05d1\u05d0",
    "dog \u05d0\u05d1, dog \u05d1\u05d0",
    "\u05d0\u05d1 dog, dog \u05d1\u05d0",
    "\u05d0\u05d1 12, 12 \u05d1\u05d0",
    "(\u05d0\u05d1), (\u05d1\u05d0)",
    "\u05d0\u05b8\u05d1, \u05d1\u05d0\u05b8"
  })
  void ordersRightToLeftText(String text, String expected) {
    assertThat(visual(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "a \u202e b", "a \u0000b", "a \ufe0fb"})
  void keepsToOneLineWithoutHiddenCharacters(String text) {
    assertThat(visual(text).replaceAll(" +", " ")).isEqualTo("a b");
  }
}
