package dev.visprog.prompts.tool.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyItemsTest {

  static Stream<String> presentations() {
    return Stream.of(
        "Mercury\nVenus\nMars",
        "  Mercury \n\n Venus\n\tMars\n",
        "1. Mercury\n2. Venus\n3. Mars",
        "1) Mercury\n2) Venus\n3) Mars",
        "(1) Mercury\n(2) Venus\n(3) Mars",
        "1.Mercury\n2.Venus\n3.Mars",
        "- Mercury\n- Venus\n- Mars",
        "* **Mercury**\n* **Venus**\n* **Mars**",
        "• Mercury.\n• Venus.\n• Mars.",
        "Mercury,\nVenus,\nMars",
        "\"Mercury\"\n\"Venus\"\n\"Mars\"",
        "Mercury, Venus, Mars",
        "Mercury, Venus, and Mars.",
        "Mercury, Venus and Mars",
        "Mercury; Venus; Mars",
        "The planets are Mercury, Venus, and Mars.",
        "Planets: Mercury, Venus, Mars",
        "1. Mercury 2. Venus 3. Mars",
        "1. Mercury, 2. Venus, 3. Mars",
        "Here you go: 1. Mercury 2. Venus 3. Mars",
        "Sure! Here are the planets:\n\n1. Mercury\n2. Venus\n3. Mars\n\nLet me know if you need more!",
        "Here are some planets:\nMercury\nVenus\nMars\nI hope this helps!",
        "# Planets\nMercury\nVenus\nMars",
        "- **Mercury**: closest to the sun\n- **Venus**: hot\n- **Mars**: red",
        "1. Mercury - the smallest\n2. Venus – the hottest\n3. Mars — the red one",
        "1. Mercury (planet)\n2. Venus [hot]\n3. Mars (the red one)",
        "Mercury\nmercury\nVENUS\nVenus\nMars\nMARS".replace("VENUS\nVenus", "Venus\nVENUS"),
        "[\"Mercury\", \"Venus\", \"Mars\"]",
        "{\"items\": [\"Mercury\", \"Venus\", \"Mars\"]}",
        "{\"count\": 3, \"planets\": [{\"name\": \"Mercury\", \"moons\": [\"none\"]}, {\"name\": \"Venus\"},"
            + " {\"name\": \"Mars\"}]}",
        "The list is [\"Mercury\", \"Venus\", \"Mars\"], as you asked.",
        "[\"Mercury\", \"Venus\", \"Mars\", \"Jup");
  }

  @ParameterizedTest
  @MethodSource("presentations")
  void readsAListHoweverItIsPresented(String reply) {
    assertThat(ReplyItems.in(reply, true)).containsExactly("Mercury", "Venus", "Mars");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n ",
        "NONE",
        "none.",
        "[]",
        "{}",
        "N/A",
        "...",
        "I'm sorry, but I can't help with that.",
        "Sorry, I can't.",
        "I won't do that!",
        "I'm sorry, but I can't help with that.\nAsk me something else.",
        "1. I'm sorry, but I cannot list private persons.",
        "- I'm sorry, but I cannot list that.\n- As an AI language model I must decline.",
        "[\"I'm sorry, but I can't help with that.\"]",
        "As an AI language model, I do not know the members of this family.",
        "There is no widely accepted answer to what you are asking me here.",
      })
  void takesNoRefusalForAnItem(String reply) {
    assertThat(ReplyItems.in(reply, true)).isEmpty();
  }

  @Test
  void leavesNamesAsTheyAre() {
    assertThat(
            ReplyItems.in(
                """
                I Can't Stop Loving You
                Star Wars: A New Hope
                Washington, D.C.
                Spider-Man
                7 Up
                50 Cent
                O'Brien
                100%
                Mr. Bean
                C++
                Simon and Garfunkel
                Édith Piaf
                3.14
                東京
                """,
                true))
        .containsExactly(
            "I Can't Stop Loving You",
            "Star Wars: A New Hope",
            "Washington, D.C.",
            "Spider-Man",
            "7 Up",
            "50 Cent",
            "O'Brien",
            "100%",
            "Mr. Bean",
            "C++",
            "Simon and Garfunkel",
            "Édith Piaf",
            "3.14",
            "東京");
    assertThat(ReplyItems.in("Henry Dunant", true)).containsExactly("Henry Dunant");
    assertThat(ReplyItems.in("Rodgers and Hammerstein", true))
        .containsExactly("Rodgers and Hammerstein");
  }

  @Test
  void doesNotTrustTheLastItemOfAReplyThatWasCutOff() {
    assertThat(ReplyItems.in("Mercury\nVenus\nMa", false)).containsExactly("Mercury", "Venus");
  }

  @Test
  void isBoundedWhateverComes() {
    Random random = new Random(7);
    StringBuilder noise = new StringBuilder();
    String letters = "ab1.,;: -*()[]{}\"'\n*_and or";
    for (int i = 0; i < 100_000; i++) {
      noise.append(letters.charAt(random.nextInt(letters.length())));
    }
    for (String reply :
        List.of(
            noise.toString(),
            "a".repeat(100_000),
            "1. ".repeat(33_000),
            "[".repeat(100_000),
            "{\"a\":".repeat(20_000),
            "x: ".repeat(33_000),
            "a - ".repeat(25_000),
            "(".repeat(100_000),
            "item,".repeat(20_000),
            "1. a ".repeat(20_000))) {
      List<String> items =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> ReplyItems.in(reply, true));
      assertThat(items).hasSizeLessThanOrEqualTo(1_000).allMatch(item -> item.length() <= 80);
    }
  }
}
