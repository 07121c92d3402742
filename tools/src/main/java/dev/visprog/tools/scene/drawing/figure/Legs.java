package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Paths;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Legs of animals that stand with their feet at the bottom of the unit box. */
final class Legs {
  private static final double GROUND = 0.955;

  private Legs() {}

  /** A leg with its paw, the foot {@code step} before the hip. */
  static Shape straight(double x, double top, double width, double step) {
    double foot = x + step;
    Path2D leg =
        Outlines.limb(
            x,
            top,
            width,
            x + step * 0.6,
            (top + GROUND) / 2,
            width * 0.85,
            foot,
            GROUND - width * 0.3,
            width * 0.75);
    leg.append(
        Paths.ellipse(foot + width * 0.2, GROUND - width * 0.24, width * 0.55, width * 0.26),
        false);
    return leg;
  }

  /** A hind leg, bent at the hock. */
  static Shape hind(double x, double top, double width, double step) {
    double foot = x + step - 0.01;
    Path2D leg =
        Outlines.limb(
            x,
            top,
            width,
            x + step * 0.5 - 0.035,
            (top + GROUND) / 2,
            width * 0.7,
            foot,
            GROUND - width * 0.3,
            width * 0.72);
    leg.append(
        Paths.ellipse(foot + width * 0.2, GROUND - width * 0.24, width * 0.55, width * 0.26),
        false);
    return leg;
  }
}
