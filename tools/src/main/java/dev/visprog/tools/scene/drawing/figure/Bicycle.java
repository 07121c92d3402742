package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;

/** A bicycle: two wheels with spokes; frame and rims are in its colour. */
final class Bicycle implements Figure {
  private static final Ink STEEL = Ink.of(0xA9AFB7);
  private static final Ink LEATHER = Ink.of(0x33291F);

  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double radius = draft.between(0.19, 0.225);
    double y = 0.70;
    double back = 0.23;
    double front = draft.between(0.76, 0.82);
    double seat = draft.between(0.29, 0.34);
    double bars = draft.between(0.24, 0.30);
    double tube = draft.between(0.042, 0.052);
    double crank = draft.between(0, 3.1);
    double spin = draft.between(0, 1);
    wheel(draft, back, y, radius, spin);
    wheel(draft, front, y, radius, spin + 0.3);
    double pedalX = 0.47;
    double pedalY = y + 0.01;
    draft.stroke(LEATHER, 0.02, Paths.polyline(0.42, seat + 0.08, 0.405, seat));
    boolean step = draft.yes(0.35);
    Shape top =
        step
            ? Paths.curve(0.665, 0.43, 0.60, 0.53, 0.455, 0.58)
            : Paths.polyline(0.43, 0.43, 0.665, 0.40);
    draft.bar(
        draft.base(),
        tube,
        Paths.polyline(0.415, seat + 0.07, pedalX, pedalY, back, y, 0.43, 0.43),
        top,
        Paths.polyline(pedalX, pedalY, 0.675, 0.46),
        Paths.curve(0.655, bars + 0.06, 0.68, 0.48, front - 0.03, y - 0.10, front, y));
    draft.bar(
        LEATHER,
        0.03,
        Paths.curve(0.655, bars + 0.06, 0.65, bars, 0.70, bars - 0.02, 0.755, bars + 0.02));
    draft.bar(LEATHER, 0.04, Paths.curve(0.34, seat - 0.01, 0.40, seat, 0.47, seat + 0.005));
    double dx = 0.075 * StrictMath.cos(crank);
    double dy = 0.075 * StrictMath.sin(crank);
    draft.fill(LEATHER, Paths.circle(pedalX, pedalY, 0.045));
    draft.stroke(
        LEATHER, 0.022, Paths.polyline(pedalX - dx, pedalY - dy, pedalX + dx, pedalY + dy));
    draft.stroke(
        LEATHER,
        0.026,
        Paths.polyline(pedalX + dx - 0.03, pedalY + dy, pedalX + dx + 0.03, pedalY + dy));
    draft.fill(STEEL, Paths.circle(pedalX, pedalY, 0.016));
    return draft.sketch();
  }

  private static void wheel(Draft draft, double x, double y, double radius, double spin) {
    Shape[] spokes = new Shape[4];
    for (int i = 0; i < spokes.length; i++) {
      double dx = radius * StrictMath.cos(spin + i * StrictMath.PI / 4);
      double dy = radius * StrictMath.sin(spin + i * StrictMath.PI / 4);
      spokes[i] = Paths.polyline(x - dx, y - dy, x + dx, y + dy);
    }
    draft.mark(STEEL, 0.6, spokes);
    draft.bar(draft.base(), 0.045, Paths.circle(x, y, radius));
    draft.fill(STEEL, Paths.circle(x, y, 0.025));
  }
}
