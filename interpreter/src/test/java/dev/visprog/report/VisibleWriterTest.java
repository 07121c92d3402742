package dev.visprog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleWriterTest {
  @ParameterizedTest
  @CsvSource({
    "'a\u0000b', a␀b",
    "'\u001b[31m', ␛[31m",
    "'a\r\nb', 'a␍\nb'",
    "'a\tb', 'a\tb'",
    "'\u007f\u0085', ␡�",
    "'\u202ex\u2069', [U+202E]x[U+2069]",
    "'\uFFFE\uFDD0', ��",
    "'\u200f שלום', '\u200f שלום'",
  })
  void showsWhatCannotBeSeen(String text, String shown) throws IOException {
    assertThat(written(text)).isEqualTo(shown);
  }

  @Test
  void keepsPairsOfSurrogatesAndReplacesLoneOnes() throws IOException {
    assertThat(written("😀")).isEqualTo("😀");
    assertThat(written("\uD83Dx\uDE00")).isEqualTo("�x�");
    assertThat(written("\uD83D\uD83D\uDE00")).isEqualTo("�😀");
    assertThat(written("x\uD83D")).isEqualTo("x�");
    assertThat(written("\uD83F\uDFFE")).as("a non-character beyond 16 bits").isEqualTo("�");
  }

  @Test
  void doesNotCareHowATextIsCutIntoPieces() throws IOException {
    String text = "a😀\uD83D\u0000\u202e\uDE00b😀";
    String whole = written(text);
    for (int cut = 0; cut <= text.length(); cut++) {
      StringWriter out = new StringWriter();
      VisibleWriter writer = new VisibleWriter(out);
      writer.write(text.substring(0, cut));
      writer.write(text, cut, text.length() - cut);
      writer.flush();
      assertThat(out.toString()).isEqualTo(whole);
    }
  }

  @Test
  void alwaysWritesWhatUtf8CanHold() throws IOException {
    Random random = new Random(9);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append((char) random.nextInt(0x10000));
      }
      String shown = written(text.toString());
      byte[] bytes = shown.getBytes(StandardCharsets.UTF_8);
      assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(shown);
    }
  }

  private static String written(String text) throws IOException {
    StringWriter out = new StringWriter();
    VisibleWriter writer = new VisibleWriter(out);
    writer.write(text);
    writer.flush();
    return out.toString();
  }
}
