package dev.visprog.tools.scene.drawing.backdrop;

import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Paths;

/** Dark blue with points of light. */
final class NightSky implements Scenery {
  @Override
  public void paint(Ply ply) {
    Ink high = ply.chance.oneOf(Ink.of(0x0B1030), Ink.of(0x10142E), Ink.of(0x0C1636));
    Ink low = ply.chance.oneOf(Ink.of(0x2A3568), Ink.of(0x37305F), Ink.of(0x243F66));
    Grain grain = new Grain(ply.chance, ply.width);
    double cell = 18 * ply.unit;
    ply.fill(high, low, grain.sized(cell, cell * 0.8, 0.14), grain.sized(cell / 3, cell / 3, 0.06));
    int points = (int) (ply.width * (double) ply.height / (26 * ply.unit * ply.unit));
    ply.draw(
        pen -> {
          for (int i = 0; i < points; i++) {
            double radius = ply.unit * ply.chance.between(0.12, 0.3);
            Ink ink = ply.chance.oneOf(Ink.WHITE, Ink.of(0xCFE0FF), Ink.of(0xFFF0CF));
            pen.fill(
                Paths.circle(ply.x(), ply.y(ply.chance.unit()), Math.max(0.6, radius)),
                ink.alpha(ply.chance.between(0.35, 0.95)));
          }
        });
  }
}
