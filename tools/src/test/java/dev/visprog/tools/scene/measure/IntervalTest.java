package dev.visprog.tools.scene.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {
  /** (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n) with p = 0.8, n = 10, z = 1.96. */
  @Test
  void isThatOfWilson() {
    Interval interval = Interval.wilson(8, 10);

    assertThat(interval.low()).isCloseTo(0.4902, within(1e-4));
    assertThat(interval.high()).isCloseTo(0.9433, within(1e-4));
  }

  /** For shares of 1 the bound is n / (n + z²). */
  @Test
  void isNoPointWhereAllAreRight() {
    assertThat(Interval.wilson(20, 20).low()).isCloseTo(20 / (20 + 3.8415), within(1e-4));
    assertThat(Interval.wilson(20, 20).high()).isEqualTo(1);
    assertThat(Interval.wilson(0, 20).low()).isZero();
  }

  @Test
  void saysNothingWithoutCases() {
    assertThat(Interval.wilson(0, 0)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void refusesMoreRightThanThereAre() {
    assertThatThrownBy(() -> Interval.wilson(3, 2)).hasMessageContaining("got 3 of 2 cases");
  }

  /** The mean of n independent yes and no is a share, for which the other interval is known. */
  @Test
  void ofABootstrapIsNearTheKnownOneOfAShare() {
    List<Double> sample = IntStream.range(0, 200).mapToObj(i -> i % 4 == 0 ? 0.0 : 1.0).toList();

    Interval interval =
        Bootstrap.of(
            sample, some -> some.stream().mapToDouble(Double::doubleValue).average().orElse(0));

    Interval known = Interval.wilson(150, 200);
    assertThat(interval.low()).isCloseTo(known.low(), within(0.02));
    assertThat(interval.high()).isCloseTo(known.high(), within(0.02));
  }

  @Test
  void ofABootstrapIsAPointWhereAllPicturesAreAlike() {
    assertThat(Bootstrap.of(Collections.nCopies(9, 0.5), some -> some.get(0)))
        .isEqualTo(new Interval(0.5, 0.5));
  }
}
