package dev.visprog.tools.scene.drawing.backdrop;

import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Pen;

/** Asphalt behind a kerb, with marks on it. */
final class Street implements Scenery {
  @Override
  public void paint(Ply ply) {
    Ink far = ply.chance.oneOf(Ink.of(0xA3A6AD), Ink.of(0xA8A8AC), Ink.of(0x9EA3AC));
    Ink near = ply.chance.oneOf(Ink.of(0x85888F), Ink.of(0x8A8A90), Ink.of(0x80868F));
    Grain grain = new Grain(ply.chance, ply.width);
    double fine = Math.max(1.2, 0.5 * ply.unit);
    ply.fill(
        far, near, grain.sized(20 * ply.unit, 7 * ply.unit, 0.04), grain.sized(fine, fine, 0.05));
    boolean crossing = ply.chance.yes(0.25);
    ply.draw(
        pen -> {
          kerb(ply, pen);
          if (crossing) {
            zebra(ply, pen);
          } else {
            dashes(ply, pen);
          }
        });
  }

  private static void kerb(Ply ply, Pen pen) {
    if (ply.top == 0) {
      return;
    }
    double pavement = Math.max(4, ply.height * 0.14);
    double kerb = Math.max(2, ply.height * 0.035);
    pen.fill(Paths.box(0, ply.top, ply.width, ply.top + pavement), Ink.of(0xCFCBC4));
    double slab = ply.unit * 9;
    for (double x = ply.chance.between(0, slab); x < ply.width; x += slab) {
      pen.stroke(Paths.polyline(x, ply.top, x - ply.unit, ply.top + pavement), 1, Ink.of(0xAAA69F));
    }
    pen.fill(
        Paths.box(0, ply.top + pavement, ply.width, ply.top + pavement + kerb), Ink.of(0xE6E3DD));
    pen.fill(
        Paths.box(0, ply.top + pavement + kerb, ply.width, ply.top + pavement + 1.6 * kerb),
        Ink.of(0x5E6068).alpha(0.6));
  }

  private static void dashes(Ply ply, Pen pen) {
    double y = ply.y(ply.chance.between(0.5, 0.66));
    double thick = Math.max(2.5, ply.height * 0.035);
    double length = ply.unit * ply.chance.between(11, 15);
    for (double x = ply.chance.between(-length, 0); x < ply.width; x += 1.9 * length) {
      pen.fill(
          Paths.polygon(x + thick, y, x + length + thick, y, x + length, y + thick, x, y + thick),
          Ink.of(0xF4F2EA).alpha(0.85));
    }
  }

  private static void zebra(Ply ply, Pen pen) {
    double left = ply.width * ply.chance.between(0.1, 0.5);
    double stripe = ply.unit * 4;
    double top = ply.y(0.3);
    double bottom = ply.y(0.96);
    for (int i = 0; i < 5; i++) {
      double x = left + i * stripe * 2;
      pen.fill(
          Paths.polygon(
              x + stripe, top, x + 1.8 * stripe, top, x + stripe, bottom, x - 0.2 * stripe, bottom),
          Ink.of(0xF4F2EA).alpha(0.7));
    }
  }
}
