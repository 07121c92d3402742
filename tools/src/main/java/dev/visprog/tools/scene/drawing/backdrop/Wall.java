package dev.visprog.tools.scene.drawing.backdrop;

import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Pen;
import dev.visprog.value.Box;

/** A room: papered wall, skirting board, and a floor of planks. */
final class Wall implements Scenery {
  private enum Pattern {
    STRIPES,
    DOTS,
    BRICKS,
    DIAMONDS,
    PLASTER
  }

  static int floor(Box wall) {
    return wall.y0() + (int) (wall.height() * 0.66);
  }

  @Override
  public void paint(Ply ply) {
    Ink paper =
        ply.chance.oneOf(
            Ink.of(0xE8D9C3),
            Ink.of(0xCFE0DC),
            Ink.of(0xE9D3CF),
            Ink.of(0xD5D8E8),
            Ink.of(0xDDE3C8),
            Ink.of(0xE5DCEB));
    Grain grain = new Grain(ply.chance, ply.width);
    double cell = 16 * ply.unit;
    ply.fill(
        paper.lighter(0.12),
        paper.darker(0.06),
        grain.sized(cell, cell, 0.02),
        grain.sized(0.8 * ply.unit, 0.8 * ply.unit, 0.014));
    Pattern pattern = ply.chance.oneOf(Pattern.values());
    Ink print = ply.chance.yes(0.5) ? paper.darker(0.13) : paper.lighter(0.42);
    double floor = floor(new Box(0, ply.top, ply.width, ply.bottom));
    ply.draw(
        pen -> {
          pen.within(
              Paths.box(0, ply.top, ply.width, floor),
              inside -> print(ply, inside, pattern, print, floor));
          planks(ply, pen, floor);
        });
  }

  private static void print(Ply ply, Pen pen, Pattern pattern, Ink ink, double floor) {
    double step = ply.unit * ply.chance.between(5, 8);
    switch (pattern) {
      case STRIPES -> {
        for (double x = ply.chance.between(-step, 0); x < ply.width; x += step) {
          pen.fill(Paths.box(x, ply.top, x + step * 0.45, floor), ink.alpha(0.55));
        }
      }
      case DOTS -> {
        int row = 0;
        for (double y = ply.top + step / 2; y < floor; y += step, row++) {
          for (double x = row % 2 * step / 2; x < ply.width; x += step) {
            pen.fill(Paths.circle(x, y, step * 0.12), ink.alpha(0.8));
          }
        }
      }
      case BRICKS -> {
        int row = 0;
        double brick = step * 0.6;
        for (double y = ply.top + brick; y < floor; y += brick, row++) {
          pen.stroke(Paths.polyline(0, y, ply.width, y), 1, ink.alpha(0.8));
          for (double x = row % 2 * brick; x < ply.width; x += 2 * brick) {
            pen.stroke(Paths.polyline(x, y - brick, x, y), 1, ink.alpha(0.8));
          }
        }
      }
      case DIAMONDS -> {
        double span = floor - ply.top;
        for (double x = -span; x < ply.width + span; x += step * 1.3) {
          pen.stroke(Paths.polyline(x, ply.top, x + span, floor), 1, ink.alpha(0.8));
          pen.stroke(Paths.polyline(x, floor, x + span, ply.top), 1, ink.alpha(0.8));
        }
      }
      case PLASTER -> {
        double y = ply.top + (floor - ply.top) * 0.6;
        pen.fill(Paths.box(0, y, ply.width, floor), ink.alpha(0.6));
        pen.stroke(Paths.polyline(0, y, ply.width, y), ply.unit * 0.8, ink.lighter(0.3));
      }
    }
  }

  private static void planks(Ply ply, Pen pen, double floor) {
    Ink wood = ply.chance.oneOf(Ink.of(0xD9B98E), Ink.of(0xCFAE86), Ink.of(0xE0C6A0));
    pen.fill(
        Paths.box(0, floor, ply.width, ply.bottom),
        Blend.down(floor, wood.darker(0.1), ply.bottom, wood.lighter(0.06)));
    double line = Math.max(0.8, ply.unit * 0.22);
    double eyeX = ply.width * ply.chance.between(0.35, 0.65);
    double eyeY = floor - (ply.bottom - floor) * 1.3;
    double plank = ply.unit * ply.chance.between(11, 15);
    for (int i = -12; i <= 12; i++) {
      double near = eyeX + (i + 0.5) * plank;
      double share = (floor - eyeY) / (ply.bottom - eyeY);
      double far = eyeX + (near - eyeX) * share;
      pen.stroke(Paths.polyline(far, floor, near, ply.bottom), line, wood.darker(0.2));
      // Where one plank ends and the next begins, at another place in each row.
      double end = ply.chance.between(0.15, 0.95);
      double left = far + (near - far) * end;
      double next = plank * (share + (1 - share) * end);
      double y = floor + (ply.bottom - floor) * end;
      pen.stroke(Paths.polyline(left, y, left + next, y), line, wood.darker(0.2));
    }
    double board = Math.max(3, ply.unit * 2.2);
    pen.fill(
        Paths.box(0, floor - board, ply.width, floor),
        Blend.down(floor - board, Ink.of(0xFDFCF8), floor, Ink.of(0xDAD6CC)));
    pen.stroke(Paths.polyline(0, floor, ply.width, floor), line, Ink.of(0x8A7357));
    pen.fill(
        Paths.box(0, floor, ply.width, floor + 3 * board),
        Blend.down(
            floor, Ink.of(0x3A2A18).alpha(0.3), floor + 3 * board, Ink.of(0x3A2A18).alpha(0)));
  }
}
