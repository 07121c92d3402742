package dev.visprog.models.sam;

import dev.visprog.value.Box;
import java.util.Optional;

/** The bounds of a mask, found by looking at every pixel of the picture. */
final class PlainBounds {
  private PlainBounds() {}

  static Optional<Box> of(SamImage picture, LowMask mask) {
    float[] logits = picture.logits(mask, Box.ofSize(picture.width(), picture.height()));
    Optional<Box> bounds = Optional.empty();
    for (int i = 0; i < logits.length; i++) {
      if (logits[i] > 0) {
        int x = i % picture.width();
        int y = i / picture.width();
        Box before = bounds.orElse(new Box(x, y, x + 1, y + 1));
        bounds =
            Optional.of(
                new Box(
                    Math.min(before.x0(), x), before.y0(), Math.max(before.x1(), x + 1), y + 1));
      }
    }
    return bounds;
  }
}
