package dev.visprog.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PullProgressTest {

  @Test
  void tellsShareRateAndTimeLeft() {
    assertThat(PullProgress.line(855_000_000, 1_710_000_000, 25e6, "model.safetensors"))
        .isEqualTo(
            "[==========          ] 50 %, 855 MB of 1.71 GB, 25 MB/s, 35 s left, model.safetensors");
    assertThat(PullProgress.line(0, 0, 0, "a")).startsWith("[====================] 100 %");
    assertThat(PullProgress.line(-5, 10, 0, "a")).contains(" 0 %, 0 bytes of 10 bytes, a");
  }

  @Test
  void saysSizesAndTimesAsPeopleDo() {
    assertThat(Amount.bytes(999)).isEqualTo("999 bytes");
    assertThat(Amount.bytes(1_700)).isEqualTo("2 kB");
    assertThat(Amount.bytes(340_000_000)).isEqualTo("340 MB");
    assertThat(Amount.time(99)).isEqualTo("99 s");
    assertThat(Amount.time(600)).isEqualTo("10 min");
    assertThat(Amount.time(7_500)).isEqualTo("2 h 5 min");
  }
}
