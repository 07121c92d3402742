package dev.visprog.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.report.Code.Piece;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CodeTest {
  @Test
  void coloursToolsTextsNumbersAndComments() {
    assertThat(Code.pieces("A=Loc(IMAGE, 'cat', 0.5) # why"))
        .containsExactly(
            new Piece("", "A="),
            new Piece("tool", "Loc"),
            new Piece("", "(IMAGE, "),
            new Piece("text", "'cat'"),
            new Piece("", ", "),
            new Piece("number", "0.5"),
            new Piece("", ") "),
            new Piece("comment", "# why"));
  }

  @Test
  void keepsAnApostropheInsideItsText() {
    assertThat(Code.pieces("Vqa('Does it show Disney's castle?')"))
        .contains(new Piece("text", "'Does it show Disney's castle?'"));
  }

  @Test
  void losesNoCharacterOfAnyText() {
    Random random = new Random(4);
    String alphabet = "aA1_.='\"\\#(), {}\u00e9\ud83d";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(25); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      List<Piece> pieces = Code.pieces(text.toString());
      assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
          .isEqualTo(text.toString());
    }
  }

  @Test
  void readsALongLineInLinearTime() {
    assertThat(Code.pieces("'".repeat(200_000))).isNotEmpty();
    assertThat(Code.pieces("' ".repeat(200_000))).isNotEmpty();
  }
}
