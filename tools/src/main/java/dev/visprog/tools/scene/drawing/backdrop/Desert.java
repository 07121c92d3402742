package dev.visprog.tools.scene.drawing.backdrop;

import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Paths;
import java.awt.geom.Path2D;

/** Sand: dunes, ripples and pebbles. */
final class Desert implements Scenery {
  @Override
  public void paint(Ply ply) {
    Ink far = ply.chance.oneOf(Ink.of(0xF4E2B8), Ink.of(0xF2DDB2), Ink.of(0xF3DFC0));
    Ink near = ply.chance.oneOf(Ink.of(0xE6C58C), Ink.of(0xE3C08A), Ink.of(0xE8C896));
    Grain grain = new Grain(ply.chance, ply.width);
    double cell = 12 * ply.unit;
    ply.fill(
        far,
        near,
        grain.sized(cell, 1.3 * ply.unit, 0.035),
        grain.sized(0.6 * ply.unit, 0.6 * ply.unit, 0.025));
    int dunes = ply.chance.whole(2, 4);
    ply.draw(
        pen -> {
          for (int i = 0; i < dunes; i++) {
            double y = ply.y((i + ply.chance.between(0.1, 0.7)) / dunes);
            double swing = ply.height * ply.chance.between(0.03, 0.09);
            double w = ply.width;
            double shift = ply.chance.between(0.2, 0.8) * w;
            Path2D dune =
                Paths.curve(
                    -w * 0.1,
                    y + swing,
                    shift * 0.6,
                    y,
                    shift,
                    y - swing,
                    (shift + w) * 0.55,
                    y + swing * 0.3,
                    w * 1.1,
                    y + swing);
            dune.lineTo(w * 1.1, y + 4 * swing + 4);
            dune.lineTo(-w * 0.1, y + 4 * swing + 4);
            dune.closePath();
            pen.fill(
                dune,
                Blend.down(
                    y - swing, near.darker(0.16).alpha(0.42), y + 3.4 * swing, near.alpha(0)));
          }
          int pebbles = ply.chance.whole(6, 16);
          for (int i = 0; i < pebbles; i++) {
            double size = ply.unit * ply.chance.between(0.25, 0.6);
            pen.fill(
                Paths.ellipse(ply.x(), ply.y(ply.chance.between(0.1, 1)), size * 1.4, size),
                near.darker(0.3).alpha(0.6));
          }
        });
  }
}
