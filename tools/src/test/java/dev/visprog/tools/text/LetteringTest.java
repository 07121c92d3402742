package dev.visprog.tools.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

final class LetteringTest {
  private static final Lettering LETTERING = Lettering.load();

  private static Rectangle2D bounds(String text) {
    return LETTERING.outline(text, 100).shape().getBounds2D();
  }

  @Test
  void standsOnTheBaseline() {
    Rectangle2D capital = bounds("H");

    assertThat(capital.getMaxY()).isCloseTo(0, within(0.5));
    assertThat(-capital.getMinY())
        .isCloseTo(100 * Lettering.CAPITAL_HEIGHT, within(6.0))
        .isPositive();
    assertThat(bounds("g").getMaxY()).isPositive();
  }

  @Test
  void growsWithItsSize() {
    assertThat(LETTERING.outline("dog", 50).width())
        .isCloseTo(LETTERING.outline("dog", 25).width() * 2, within(1e-6));
    assertThat(LETTERING.outline("", 50).width()).isZero();
  }

  @Test
  void drawsLettersOfManyScripts() {
    for (String text : new String[] {"Łódź", "Ωμέγα", "Жизнь", "שלום", "漢字"}) {
      assertThat(bounds(text).isEmpty()).as(text).isFalse();
    }
  }

  @Test
  void composesAccents() {
    assertThat(LETTERING.outline("e\u0301", 50).width())
        .isEqualTo(LETTERING.outline("é", 50).width());
  }

  @Test
  void cutsWhatDoesNotFit() {
    String text = "a label that is far too long";
    double whole = LETTERING.outline(text, 20).width();

    TextOutline cut = LETTERING.outlineWithin(text, 20, whole / 2);
    assertThat(cut.width()).isBetween(whole / 2 - 25, whole / 2);
    assertThat(LETTERING.outlineWithin(text, 20, whole).width()).isEqualTo(whole);
    assertThat(LETTERING.outlineWithin(text, 20, 1).width()).isZero();
  }

  @Test
  void isDoneQuicklyWithVeryLongText() {
    assertThat(LETTERING.outlineWithin("x".repeat(1_000_000), 20, 100).width())
        .isLessThanOrEqualTo(100);
  }
}
