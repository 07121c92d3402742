package dev.visprog.tools.scene.drawing.backdrop;

import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Pen;

/** A meadow with tufts that grow towards the viewer. */
final class Grass implements Scenery {
  @Override
  public void paint(Ply ply) {
    Ink far = ply.chance.oneOf(Ink.of(0xB4D486), Ink.of(0xA9CE82), Ink.of(0xBFD68A));
    Ink near = ply.chance.oneOf(Ink.of(0x8ABB58), Ink.of(0x7DB256), Ink.of(0x94B854));
    Grain grain = new Grain(ply.chance, ply.width);
    double cell = 9 * ply.unit;
    ply.fill(
        far,
        near,
        grain.sized(cell, cell / 3, 0.06),
        grain.sized(0.7 * ply.unit, 0.9 * ply.unit, 0.035));
    int tufts = (int) (ply.height / ply.unit * 1.5) + 12;
    ply.draw(
        pen -> {
          for (int i = 0; i < tufts; i++) {
            tuft(ply, pen, i / (tufts - 1.0), near);
          }
        });
  }

  private static void tuft(Ply ply, Pen pen, double depth, Ink ink) {
    double x = ply.x();
    double y = ply.y(depth);
    double size = ply.unit * (0.7 + 1.3 * depth) * ply.chance.between(0.8, 1.3);
    Ink blade = ply.chance.yes(0.5) ? ink.darker(0.2) : ink.lighter(0.22);
    for (int i = -1; i <= 1; i++) {
      pen.stroke(
          Paths.polyline(
              x + i * size * 0.3, y, x + i * size * 0.75, y - size * (1.3 - 0.3 * i * i)),
          Math.max(0.8, ply.unit * 0.28),
          blade.alpha(0.75));
    }
  }
}
