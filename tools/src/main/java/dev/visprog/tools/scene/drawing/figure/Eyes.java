package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Paths;

/** Eyes and noses of animals. */
final class Eyes {
  static final Ink NOSE = Ink.of(0x1B1B22);
  private static final double DARK_COAT = 0.3;

  private Eyes() {}

  /** A dark eye with a glint, on any coat. */
  static void dot(Draft draft, double x, double y, double radius) {
    if (onDark(draft)) {
      draft.fill(Ink.WHITE, Paths.circle(x, y, radius * 1.45));
    }
    draft.fill(NOSE, Paths.circle(x, y, radius));
    draft.fill(Ink.WHITE, Paths.circle(x + radius * 0.3, y - radius * 0.35, radius * 0.38));
  }

  /** A wide eye: white around the pupil. */
  static void wide(Draft draft, double x, double y, double radius) {
    draft.solid(Ink.WHITE, draft.outline(), Paths.circle(x, y, radius));
    draft.fill(NOSE, Paths.circle(x + radius * 0.15, y, radius * 0.62));
    draft.fill(Ink.WHITE, Paths.circle(x + radius * 0.35, y - radius * 0.25, radius * 0.24));
  }

  /** Whether dark marks would be lost on the coat. */
  static boolean onDark(Draft draft) {
    return draft.base().brightness() < DARK_COAT;
  }
}
