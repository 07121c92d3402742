package dev.visprog.tools.scene.drawing.backdrop;

import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Pen;

/** Light blue, paler towards the horizon, with clouds. */
final class Sky implements Scenery {
  @Override
  public void paint(Ply ply) {
    Ink high = ply.chance.oneOf(Ink.of(0x6DB3EE), Ink.of(0x7FC0F2), Ink.of(0x86B8E8));
    Ink low = ply.chance.oneOf(Ink.of(0xD9EEFB), Ink.of(0xE8F3F4), Ink.of(0xF6E6D6));
    Grain grain = new Grain(ply.chance, ply.width);
    double cell = 22 * ply.unit;
    ply.fill(high, low, grain.sized(cell, cell / 2.5, 0.025));
    int clouds = ply.chance.whole(2, 5);
    ply.draw(
        pen -> {
          for (int i = 0; i < clouds; i++) {
            cloud(ply, pen, ply.x(), ply.y(ply.chance.between(0.08, 0.75)));
          }
        });
  }

  private static void cloud(Ply ply, Pen pen, double x, double y) {
    double size = ply.unit * ply.chance.between(5, 9);
    int puffs = ply.chance.whole(5, 8);
    for (int i = 0; i < puffs; i++) {
      double share = (i + 0.5) / puffs - 0.5;
      double radius = size * (1.05 - 1.5 * Math.abs(share)) * ply.chance.between(0.75, 1.1);
      double px = x + share * size * 3;
      double py = y - radius * 0.45;
      Ink white = Ink.WHITE.alpha(0.85);
      pen.fill(
          Paths.ellipse(px, py, radius, radius * 0.72),
          Blend.oval(px, py - radius * 0.2, radius, radius * 0.8, white, white.alpha(0)));
    }
  }
}
