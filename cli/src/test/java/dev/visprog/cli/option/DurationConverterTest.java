package dev.visprog.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {

  @ParameterizedTest
  @CsvSource({
    "30s, PT30S",
    "5m, PT5M",
    "1h, PT1H",
    "250ms, PT0.25S",
    "1h30m, PT1H30M",
    "1.5m, PT1M30S",
  })
  void readsTimesAsPeopleWriteThem(String text, Duration time) {
    assertThat(new DurationConverter().convert(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "m", "5 m", "-5m", "0s", "0.0001s", "8761h", "9999999h", "5m!"})
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> new DurationConverter().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("got '" + text + "', want");
  }
}
