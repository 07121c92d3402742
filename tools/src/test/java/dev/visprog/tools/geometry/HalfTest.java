package dev.visprog.tools.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import org.junit.jupiter.api.Test;

final class HalfTest {

  @Test
  void halvesAnEvenSideInTwo() {
    Frame frame = Frame.whole("a", 10, 4);

    assertThat(Half.LEFT.box(frame)).isEqualTo(new Box(0, 0, 5, 4));
    assertThat(Half.RIGHT.box(frame)).isEqualTo(new Box(5, 0, 10, 4));
    assertThat(Half.TOP.box(frame)).isEqualTo(new Box(0, 0, 10, 2));
    assertThat(Half.BOTTOM.box(frame)).isEqualTo(new Box(0, 2, 10, 4));
  }

  @Test
  void givesTheMiddlePixelToBoth() {
    Frame frame = Frame.whole("a", 5, 1);

    assertThat(Half.LEFT.box(frame)).isEqualTo(new Box(0, 0, 3, 1));
    assertThat(Half.RIGHT.box(frame)).isEqualTo(new Box(2, 0, 5, 1));
    assertThat(Half.TOP.box(frame)).isEqualTo(frame.bounds());
    assertThat(Half.BOTTOM.box(frame)).isEqualTo(frame.bounds());
  }

  @Test
  void isNamedInCapitalsOnly() {
    assertThat(Half.named("TOP")).contains(Half.TOP);
    assertThat(Half.named("top")).isEmpty();
    assertThat(Half.named(" TOP")).isEmpty();
  }
}
