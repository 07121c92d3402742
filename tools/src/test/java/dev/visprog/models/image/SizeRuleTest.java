package dev.visprog.models.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sizes that pictures are made, with the roundings of the reference. */
class SizeRuleTest {
  @Test
  void makesTheShortSideExactAndCutsTheLongOne() {
    SizeRule rule = new SizeRule.ShortestEdge(224);
    assertThat(rule.of(new Size(300, 451))).isEqualTo(new Size(224, 336));
    assertThat(rule.of(new Size(451, 300))).isEqualTo(new Size(336, 224));
    assertThat(rule.of(new Size(1, 1))).isEqualTo(new Size(224, 224));
  }

  @Test
  void limitsTheLongSide() {
    SizeRule rule = new SizeRule.ShortestWithin(96, 160);
    assertThat(rule.of(new Size(100, 120))).isEqualTo(new Size(96, 115));
    // 96·300/100 = 288 is too long: 160, and 96·160/288 = 53.3.
    assertThat(rule.of(new Size(100, 300))).isEqualTo(new Size(53, 160));
    assertThat(rule.of(new Size(300, 100))).isEqualTo(new Size(160, 53));
  }

  @Test
  void growsToMultiples() {
    SizeRule rule = new SizeRule.GrownToMultiples(new SizeRule.ShortestWithin(96, 160), 32);
    assertThat(rule.of(new Size(100, 120))).isEqualTo(new Size(96, 128));
    assertThat(rule.of(new Size(100, 300))).isEqualTo(new Size(64, 160));
  }

  @Test
  void shrinksToMultiples() {
    SizeRule rule = new SizeRule.ShrunkToMultiples(384, 32);
    assertThat(rule.of(new Size(400, 600))).isEqualTo(new Size(384, 576));
    // 384·640/480 = 512; in portrait as well.
    assertThat(rule.of(new Size(640, 480))).isEqualTo(new Size(512, 384));
    // The long side is limited to 639: 639/768·384 = 319.5, rounded up to 320.
    assertThat(rule.of(new Size(500, 1000))).isEqualTo(new Size(320, 608));
  }

  @Test
  void makesTheLongSideExactAndRoundsTheShortOne() {
    SizeRule rule = new SizeRule.LongestEdge(256);
    assertThat(rule.of(new Size(100, 201))).isEqualTo(new Size(127, 256));
    assertThat(rule.of(new Size(201, 100))).isEqualTo(new Size(256, 127));
  }

  @Test
  void keepsTheLeastSideOfPicturesThatAreTooNarrow() {
    Size line = new Size(1, 5000);
    assertThat(new SizeRule.LongestEdge(1024).of(line)).isEqualTo(new Size(1, 1024));
    assertThat(new SizeRule.ShrunkToMultiples(384, 32).of(line)).isEqualTo(new Size(32, 608));
    SizeRule.ShortestWithin within = new SizeRule.ShortestWithin(800, 1333);
    assertThat(within.of(line)).isEqualTo(new Size(1, 1333));
    assertThat(new SizeRule.GrownToMultiples(within, 32).of(line)).isEqualTo(new Size(32, 1344));
  }

  @Test
  void centresWithHalvesUpAndLeft() {
    assertThat(Window.middle(new Size(7, 4), new Size(4, 4))).isEqualTo(new Window(1, 0, 4, 4));
    assertThat(Window.middle(new Size(1, 4), new Size(4, 1))).isEqualTo(new Window(-2, 1, 4, 1));
  }
}
