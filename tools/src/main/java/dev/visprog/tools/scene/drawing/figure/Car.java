package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paint;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;

/** A car from the side: bonnet to the right, dark windows, two wheels. */
final class Car implements Figure {
  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double roof = draft.between(0.0, 0.05);
    double waist = draft.between(0.23, 0.26);
    double radius = draft.between(0.088, 0.105);
    double bottom = 0.44;
    double front = draft.between(0.56, 0.66);
    double rear = draft.between(0.16, 0.34);
    boolean hatch = draft.yes(0.4);
    double tail = hatch ? 0.06 : draft.between(0.13, 0.18);
    double backWheel = draft.between(0.20, 0.24);
    double frontWheel = draft.between(0.75, 0.79);
    double roofBack = hatch ? 0.12 : rear;
    Shape cabin =
        Outlines.rounded(
            0.06,
            hatch ? 0.05 : tail,
            waist + 0.03,
            roofBack,
            roof,
            front,
            roof,
            0.78,
            waist + 0.03);
    Shape body =
        Outlines.rounded(
            0.05,
            0.01,
            waist + 0.02,
            0.06,
            waist,
            0.78,
            waist,
            0.97,
            waist + 0.05,
            0.99,
            bottom - 0.06,
            0.985,
            bottom,
            0.015,
            bottom);
    Paint paint = draft.shaded(roof - 0.08, bottom + 0.05);
    draft.solid(paint, cabin, body);
    double sill = waist + 0.005;
    double pillar = (roofBack + front) / 2 + 0.02;
    double head = roof + 0.045;
    double slope = hatch ? 0.035 : (roofBack - tail) * 0.72;
    Glass.window(
        draft,
        Outlines.rounded(
            0.02,
            roofBack + 0.045 - slope,
            sill,
            roofBack + 0.035,
            head,
            pillar - 0.02,
            head,
            pillar - 0.02,
            sill),
        roofBack + 0.03,
        head,
        sill);
    Glass.window(
        draft,
        Outlines.rounded(
            0.02,
            pillar + 0.02,
            sill,
            pillar + 0.02,
            head,
            front - 0.02,
            head,
            front - 0.02 + (0.78 - front) * 0.68,
            sill),
        pillar + 0.04,
        head,
        sill);
    draft.mark(
        draft.outline(),
        0.7,
        Paths.curve(pillar, sill + 0.03, pillar, bottom - 0.08, pillar - 0.02, bottom - 0.03));
    draft.mark(
        draft.outline(),
        1,
        Paths.polyline(pillar - 0.09, sill + 0.055, pillar - 0.04, sill + 0.055));
    draft.fill(
        draft.dark(),
        Outlines.rounded(
            0.02, 0.02, bottom - 0.055, 0.985, bottom - 0.055, 0.98, bottom, 0.02, bottom));
    Glass.lamp(draft, Paths.ellipse(0.945, waist + 0.075, 0.032, 0.03));
    Glass.tailLamp(
        draft,
        Outlines.rounded(
            0.01,
            0.012,
            waist + 0.045,
            0.05,
            waist + 0.045,
            0.045,
            waist + 0.10,
            0.012,
            waist + 0.10));
    arch(draft, backWheel, bottom, radius);
    arch(draft, frontWheel, bottom, radius);
    return draft.sketch();
  }

  private static void arch(Draft draft, double x, double y, double radius) {
    draft.fill(draft.outline(), Paths.segment(x, y, radius * 1.22, radius * 1.22, 180, 360));
    Glass.wheel(draft, x, y, radius);
  }
}
