package dev.visprog.tools.scene.drawing.backdrop;

import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Paths;

/** Water with waves that grow towards the viewer. */
final class Sea implements Scenery {
  @Override
  public void paint(Ply ply) {
    Ink far = ply.chance.oneOf(Ink.of(0x7CC6DA), Ink.of(0x86CBDD), Ink.of(0x6FBFD6));
    Ink near = ply.chance.oneOf(Ink.of(0x2E93B5), Ink.of(0x2F8FAE), Ink.of(0x3A9DBB));
    Grain grain = new Grain(ply.chance, ply.width);
    double cell = 14 * ply.unit;
    ply.fill(
        far,
        near,
        grain.sized(cell, 1.1 * ply.unit, 0.06),
        grain.sized(cell / 4, 0.7 * ply.unit, 0.03));
    int waves = (int) (ply.height / ply.unit) + 8;
    ply.draw(
        pen -> {
          for (int i = 0; i < waves; i++) {
            double depth = (i + 0.5) / waves;
            double size = ply.unit * (1.2 + 2.2 * depth) * ply.chance.between(0.8, 1.4);
            double x = ply.x();
            double y = ply.y(depth);
            pen.stroke(
                Paths.curve(
                    x - size,
                    y,
                    x - size * 0.5,
                    y - size * 0.2,
                    x,
                    y + size * 0.06,
                    x + size * 0.5,
                    y - size * 0.2,
                    x + size,
                    y),
                Math.max(0.9, ply.unit * 0.3),
                Ink.WHITE.alpha(ply.chance.between(0.3, 0.6)));
          }
        });
  }
}
