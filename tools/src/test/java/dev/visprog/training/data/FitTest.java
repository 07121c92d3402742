package dev.visprog.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.layout.LoneThing;
import dev.visprog.value.Mask;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class FitTest {
  private static final int SIDE = 80;
  private static final LoneThing BALL =
      LoneThing.drawn(Category.BALL, Colour.RED, 2, SIDE, SIDE, 4);

  private static Mask mask(IntBinaryOperator open) {
    byte[] weights = new byte[SIDE * SIDE];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) open.applyAsInt(i % SIDE, i / SIDE);
    }
    return Mask.of(SIDE, SIDE, weights);
  }

  @Test
  void fillsABox() {
    Fit fit = Fit.of(BALL, mask((x, y) -> 255));
    assertThat(fit.scale()).isEqualTo(1);
    assertThat(fit.inside(BALL, mask((x, y) -> 255))).isEqualTo(1);
  }

  @Test
  void isSmallerInALegThanInTheWhole() {
    // An L: its upright part is 36 broad, its foot 36 high.
    Mask outline = mask((x, y) -> x < 36 || y >= SIDE - 36 ? 255 : 0);
    Fit fit = Fit.of(BALL, outline);
    assertThat(fit.scale()).isBetween(0.4, 0.9);
    assertThat(fit.inside(BALL, outline)).isGreaterThanOrEqualTo(Fit.INSIDE);
  }

  @Test
  void goesWhereThereIsRoom() {
    Mask outline = mask((x, y) -> x >= 40 && y < 40 ? 255 : 0);
    Fit fit = Fit.of(BALL, outline);
    assertThat(fit.x() + fit.scale() * BALL.width() / 2).isCloseTo(60, within(6.0));
    assertThat(fit.y() + fit.scale() * BALL.height() / 2).isCloseTo(20, within(6.0));
  }

  @Test
  void isCutOffWhereThereIsNoRoomAtAll() {
    Mask outline = mask((x, y) -> x % 20 == 0 ? 255 : 0);
    Fit fit = Fit.of(BALL, outline);
    assertThat(fit.scale()).isLessThan(0.5);
    assertThat(fit.inside(BALL, outline)).isLessThan(Fit.INSIDE);
  }
}
