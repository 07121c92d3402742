package dev.visprog.tools.scene.drawing.person;

import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Pen;
import java.awt.geom.Path2D;

/** A hat, in the coordinates of a {@link Head}. */
final class Hat {
  private enum Style {
    BRIM,
    TOP,
    CAP,
    BOBBLE
  }

  private static final Ink STRAW = Ink.of(0xE6C67C);

  private final Style style;
  private final Ink ink;
  private final Ink band;
  private final int peak;

  Hat(Chance chance, Ink own) {
    style = chance.oneOf(Style.values());
    boolean straw = style == Style.BRIM && chance.yes(0.6);
    ink = straw ? STRAW : own;
    band = straw ? own : own.brightness() > 0.5 ? own.darker(0.4) : own.lighter(0.5);
    peak = chance.yes(0.5) ? 1 : -1;
  }

  double top() {
    return switch (style) {
      case BRIM -> 1.5;
      case TOP -> 1.85;
      case CAP -> 1.32;
      case BOBBLE -> 1.75;
    };
  }

  double halfWidth() {
    return switch (style) {
      case BRIM -> 1.4;
      case CAP -> 1.36;
      default -> 1.12;
    };
  }

  void draw(Pen pen) {
    Pen edge = pen.withOutline(ink.darker(0.62).mix(Ink.of(0x1B1830), 0.3));
    Blend shade = Blend.round(-0.35, -1.2, 1.6, ink.lighter(0.22), ink.darker(0.18));
    switch (style) {
      case BRIM -> {
        edge.draw(
            Paths.blob(
                -0.74, -0.6, -0.72, -1.15, -0.4, -1.46, 0, -1.4, 0.4, -1.46, 0.72, -1.15, 0.74,
                -0.6),
            shade);
        edge.fill(Paths.polygon(-0.75, -0.72, -0.74, -0.94, 0.74, -0.94, 0.75, -0.72), band);
        edge.draw(Paths.ellipse(0, -0.64, 1.36, 0.2), shade);
      }
      case TOP -> {
        edge.draw(Paths.polygon(-0.68, -0.66, -0.74, -1.8, 0.74, -1.8, 0.68, -0.66), shade);
        edge.fill(Paths.polygon(-0.69, -0.76, -0.705, -1.02, 0.705, -1.02, 0.69, -0.76), band);
        edge.draw(Paths.ellipse(0, -0.64, 1.08, 0.17), shade);
      }
      case CAP -> {
        Path2D crown = Paths.segment(0, -0.52, 0.93, 0.76, 180, 360);
        edge.draw(
            Paths.blob(
                peak * 0.1,
                -0.58,
                peak * 0.9,
                -0.66,
                peak * 1.34,
                -0.46,
                peak * 1.1,
                -0.4,
                peak * 0.5,
                -0.44),
            ink.darker(0.25));
        edge.draw(crown, shade);
        edge.stroke(Paths.curve(0, -1.26, peak * 0.22, -0.95, peak * 0.26, -0.53), 0.05, band);
        edge.draw(Paths.circle(0, -1.27, 0.07), band);
      }
      case BOBBLE -> {
        edge.draw(Paths.circle(0, -1.45, 0.26), band);
        edge.draw(Paths.segment(0, -0.56, 0.95, 0.82, 180, 360), shade);
        edge.draw(Paths.roundBox(-1.02, -0.76, 1.02, -0.44, 0.14), band);
      }
    }
  }
}
