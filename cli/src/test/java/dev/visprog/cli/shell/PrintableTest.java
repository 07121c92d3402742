package dev.visprog.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  @Test
  void writesOutWhatWouldSteerTheTerminal() {
    assertThat(Printable.of("\u001b[2J \u0007 \r \u009b31m \u007f"))
        .isEqualTo("\\u001b[2J \\u0007 \\u000d \\u009b31m \\u007f");
  }

  @Test
  void writesOutWhatWouldTurnTheReadingOrder() {
    assertThat(Printable.of("a\u202eb\u2066c\u200fd\u2028e"))
        .isEqualTo("a\\u202eb\\u2066c\\u200fd\\u2028e");
  }

  @Test
  void writesOutHalfCharacters() {
    assertThat(Printable.of("a\ud800b")).isEqualTo("a\\ud800b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "two\nlines\tand a tab",
        "Größe 64×32 …",
        "日本語",
        "👩‍🚀 🏴󠁧󠁢󠁳󠁣󠁴󠁿"
      })
  void leavesTextAlone(String text) {
    assertThat(Printable.of(text)).isEqualTo(text);
  }
}
