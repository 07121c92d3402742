package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Paths;
import java.awt.Shape;

/** What vehicles and houses have in common: dark panes, wheels, lamps. */
final class Glass {
  private static final Ink RUBBER = Ink.of(0x2A2A31);
  private static final Ink RIM = Ink.of(0xC9CDD3);
  private static final Ink HUB = Ink.of(0x7F858E);
  private static final Ink LAMP = Ink.of(0xFFE38A);
  private static final Ink TAIL_LAMP = Ink.of(0xE2523F);

  private Glass() {}

  /** Dark glass; lighter on black bodies, so that it can be seen. */
  static Ink pane(Draft draft) {
    return switch (draft.colour()) {
      case BLACK -> Ink.of(0x9DB0BF);
      case GRAY -> Ink.of(0xBFE1F2);
      case BLUE, PURPLE -> Ink.of(0x25303D);
      default -> Ink.of(0x34495C);
    };
  }

  /** A pane with a slanting reflection. */
  static void window(Draft draft, Shape pane, double x, double top, double bottom) {
    Ink glass = pane(draft);
    draft.fill(glass, pane);
    double slant = (bottom - top) * 0.5;
    draft.within(
        pane,
        pen ->
            pen.fill(
                Paths.polygon(
                    x + slant, top, x + slant * 1.9, top, x + slant * 0.9, bottom, x, bottom),
                glass.lighter(0.25)));
  }

  /** A wheel with its tyre. */
  static void wheel(Draft draft, double x, double y, double radius) {
    draft.solid(RUBBER, Ink.of(0x15151A), Paths.circle(x, y, radius));
    draft.fill(RIM, Paths.circle(x, y, radius * 0.52));
    draft.fill(HUB, Paths.circle(x, y, radius * 0.2));
  }

  static void lamp(Draft draft, Shape shape) {
    draft.solid(LAMP, shape);
  }

  static void tailLamp(Draft draft, Shape shape) {
    draft.solid(TAIL_LAMP, shape);
  }
}
