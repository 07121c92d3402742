package dev.visprog.tools.scene.drawing.backdrop;

import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Paths;

/** Snow: soft drifts with blue shade, and some glitter. */
final class Snow implements Scenery {
  @Override
  public void paint(Ply ply) {
    Ink far = ply.chance.oneOf(Ink.of(0xEDF3FA), Ink.of(0xF1F4F9), Ink.of(0xEAF2F8));
    Ink near = ply.chance.oneOf(Ink.of(0xDCE7F3), Ink.of(0xE2E8F2), Ink.of(0xD9E6F0));
    Grain grain = new Grain(ply.chance, ply.width);
    double cell = 16 * ply.unit;
    ply.fill(
        far,
        near,
        grain.sized(cell, cell / 4, 0.03),
        grain.sized(0.8 * ply.unit, 0.8 * ply.unit, 0.012));
    Ink shade = Ink.of(0x9DB7D6);
    int drifts = ply.chance.whole(3, 6);
    ply.draw(
        pen -> {
          for (int i = 0; i < drifts; i++) {
            double x = ply.x();
            double y = ply.y((i + ply.chance.between(0.2, 0.9)) / drifts);
            double rx = ply.unit * ply.chance.between(14, 34);
            double ry = rx * ply.chance.between(0.14, 0.24);
            pen.fill(
                Paths.segment(x, y, rx, ry, 180, 360),
                Blend.oval(
                    x, y + ry * 0.2, rx, ry * 1.3, Ink.WHITE.alpha(0.9), Ink.WHITE.alpha(0)));
            pen.fill(
                Paths.segment(x, y, rx, ry, 0, 180),
                Blend.oval(x, y, rx, ry, shade.alpha(0.5), shade.alpha(0)));
          }
          int glitter = ply.chance.whole(10, 30);
          for (int i = 0; i < glitter; i++) {
            pen.fill(
                Paths.circle(ply.x(), ply.y(ply.chance.unit()), ply.unit * 0.22),
                ply.chance.yes(0.5) ? Ink.WHITE : shade.alpha(0.6));
          }
        });
  }
}
