package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** A ball with a pattern: stripes of a beach ball, a band, a star, or dark patches. */
final class Ball implements Figure {
  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    Shape ball = Paths.circle(0.5, 0.5, 0.5);
    draft.solid(Blend.round(0.36, 0.32, 0.75, draft.light(), draft.dark()), ball);
    double turn = draft.between(0, 2 * StrictMath.PI);
    switch (draft.whole(0, 3)) {
      case 0 -> beach(draft, ball, turn);
      case 1 -> band(draft, ball, turn);
      case 2 -> star(draft, turn);
      default -> patches(draft, ball, turn);
    }
    draft.fill(
        Ink.WHITE.alpha(0.55),
        Outlines.turned(Paths.ellipse(0.29, 0.25, 0.10, 0.06), -0.75, 0.29, 0.25));
    return draft.sketch();
  }

  private static void beach(Draft draft, Shape ball, double turn) {
    double px = 0.5 + 0.2 * StrictMath.cos(turn);
    double py = 0.5 + 0.2 * StrictMath.sin(turn);
    Ink pale = pale(draft);
    Path2D[] segments = new Path2D[3];
    for (int i = 0; i < 3; i++) {
      double a = turn + 2 * StrictMath.PI * i / 3;
      double b = a + StrictMath.PI / 5.5;
      Path2D segment = new Path2D.Double();
      segment.moveTo(px, py);
      segment.quadTo(
          0.5 + 0.45 * StrictMath.cos(a - 0.15),
          0.5 + 0.45 * StrictMath.sin(a - 0.15),
          0.5 + 0.7 * StrictMath.cos(a),
          0.5 + 0.7 * StrictMath.sin(a));
      segment.lineTo(0.5 + 0.7 * StrictMath.cos(b), 0.5 + 0.7 * StrictMath.sin(b));
      segment.quadTo(
          0.5 + 0.45 * StrictMath.cos(b + 0.15), 0.5 + 0.45 * StrictMath.sin(b + 0.15), px, py);
      segment.closePath();
      segments[i] = segment;
    }
    draft.within(
        ball,
        pen -> {
          for (Path2D segment : segments) {
            pen.fill(segment, pale);
          }
        });
    draft.solid(pale, Paths.circle(px, py, 0.05));
  }

  private static void band(Draft draft, Shape ball, double turn) {
    double dx = StrictMath.cos(turn);
    double dy = StrictMath.sin(turn);
    double bow = draft.between(0.08, 0.22);
    Shape curve =
        Paths.curve(
            0.5 - 0.6 * dx,
            0.5 - 0.6 * dy,
            0.5 + bow * dy,
            0.5 - bow * dx,
            0.5 + 0.6 * dx,
            0.5 + 0.6 * dy);
    Ink pale = pale(draft);
    draft.within(
        ball,
        pen -> {
          pen.stroke(curve, 0.19 + 2 * pen.line(), draft.outline());
          pen.stroke(curve, 0.19, pale);
        });
  }

  private static void star(Draft draft, double turn) {
    draft.solid(
        pale(draft), Outlines.turned(Paths.star(0.5, 0.52, 0.25, 0.11, 5), turn, 0.5, 0.52));
  }

  private static void patches(Draft draft, Shape ball, double turn) {
    Path2D patches = pentagon(0.5, 0.5, 0.15, turn);
    Path2D seams = new Path2D.Double();
    for (int i = 0; i < 5; i++) {
      double a = turn + 2 * StrictMath.PI * i / 5;
      double c = StrictMath.cos(a);
      double s = StrictMath.sin(a);
      patches.append(pentagon(0.5 + 0.45 * c, 0.5 + 0.45 * s, 0.12, a + StrictMath.PI), false);
      seams.append(
          Paths.polyline(0.5 + 0.15 * c, 0.5 + 0.15 * s, 0.5 + 0.33 * c, 0.5 + 0.33 * s), false);
    }
    Ink patch = Eyes.onDark(draft) ? draft.light().lighter(0.2) : draft.outline();
    draft.within(
        ball,
        pen -> {
          pen.fill(patches, patch);
          pen.stroke(seams, pen.line() * 0.9, patch);
        });
  }

  private static Path2D pentagon(double x, double y, double radius, double turn) {
    double[] xy = new double[10];
    for (int i = 0; i < 5; i++) {
      xy[2 * i] = x + radius * StrictMath.cos(turn + 2 * StrictMath.PI * i / 5);
      xy[2 * i + 1] = y + radius * StrictMath.sin(turn + 2 * StrictMath.PI * i / 5);
    }
    return Paths.polygon(xy);
  }

  private static Ink pale(Draft draft) {
    return switch (draft.colour()) {
      case WHITE -> Ink.of(0xB9BDC6);
      case BLACK -> Ink.of(0x6C6C76);
      default -> draft.light().lighter(0.5);
    };
  }
}
