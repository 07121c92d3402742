package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** An umbrella: a canopy with a scalloped edge on a stick with a crook. */
final class Umbrella implements Figure {
  private static final Ink STICK = Ink.of(0x5A4636);

  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double peak = draft.between(0.05, 0.09);
    double rim = draft.between(0.46, 0.54);
    double half = draft.between(0.44, 0.5);
    int panels = draft.whole(2, 3) * 2;
    double crook = draft.between(0.06, 0.085);
    double tilt = draft.between(-0.12, 0.12);
    double x = 0.5;
    Shape stick = Paths.polyline(x, 0, x, 0.9);
    Shape hook = Paths.arc(x + crook, 0.9, crook, 0.085, 180, 0);
    draft.bar(
        STICK, 0.028, Outlines.turned(stick, tilt, x, rim), Outlines.turned(hook, tilt, x, rim));
    double dip = draft.between(0.05, 0.08);
    Path2D canopy = new Path2D.Double();
    canopy.moveTo(x - half, rim);
    canopy.curveTo(x - half * 0.95, peak + 0.1, x - half * 0.45, peak, x, peak);
    canopy.curveTo(x + half * 0.45, peak, x + half * 0.95, peak + 0.1, x + half, rim);
    for (int i = panels; i > 0; i--) {
      double from = edge(x, half, i, panels);
      double to = edge(x, half, i - 1, panels);
      canopy.quadTo((from + to) / 2, rim - dip * 1.6, to, rim);
    }
    canopy.closePath();
    Shape turned = Outlines.turned(canopy, tilt, x, rim);
    draft.solid(draft.shaded(peak - 0.1, rim + 0.1), turned);
    Path2D panel = new Path2D.Double();
    for (int i = 0; i < panels; i += 2) {
      double from = edge(x, half, i, panels);
      double to = edge(x, half, i + 1, panels);
      panel.moveTo(x, peak);
      panel.curveTo(x + (from - x) * 0.55, peak + 0.06, from, rim - 0.25, from, rim);
      panel.lineTo(to, rim);
      panel.curveTo(to, rim - 0.25, x + (to - x) * 0.55, peak + 0.06, x, peak);
      panel.closePath();
    }
    Shape panelsTurned = Outlines.turned(panel, tilt, x, rim);
    Ink other =
        draft.yes(0.5) || draft.colour() == Colour.GRAY
            ? draft.light().lighter(0.06)
            : draft.dark().darker(0.06);
    draft.within(turned, pen -> pen.fill(panelsTurned, other));
    Shape[] ribs = new Shape[panels - 1];
    for (int i = 1; i < panels; i++) {
      double at = edge(x, half, i, panels);
      Path2D rib = new Path2D.Double();
      rib.moveTo(x, peak);
      rib.curveTo(x + (at - x) * 0.55, peak + 0.06, at, rim - 0.25, at, rim);
      ribs[i - 1] = Outlines.turned(rib, tilt, x, rim);
    }
    draft.mark(draft.outline(), 0.7, ribs);
    return draft.sketch();
  }

  /** Where a rib meets the edge; the panels at the sides look narrower. */
  private static double edge(double x, double half, int i, int panels) {
    return x - half * StrictMath.cos(StrictMath.PI * i / panels);
  }
}
