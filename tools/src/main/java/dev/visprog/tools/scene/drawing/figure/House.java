package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;

/** A house: walls in its colour under a roof, a door, windows, sometimes a chimney. */
final class House implements Figure {
  private static final Ink LIT = Ink.of(0xFFE9A8);
  private static final Ink DAY = Ink.of(0xBFE1F2);
  private static final Ink SLATE = Ink.of(0x4A5160);
  private static final Ink TILE = Ink.of(0x8A4A3A);
  private static final Ink FRAME = Ink.of(0xFAF7F0);
  private static final Ink WOOD = Ink.of(0x6B4630);

  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double wide = draft.between(0.78, 1.1);
    boolean twoFloors = draft.yes(0.35);
    double wall = twoFloors ? draft.between(0.62, 0.72) : draft.between(0.46, 0.54);
    double pitch = draft.between(0.24, 0.32);
    double eaves = draft.between(0.05, 0.08);
    Ink roof = roof(draft);
    if (draft.yes(0.6)) {
      double x = wide * draft.between(0.68, 0.8);
      draft.solid(draft.dark(), Paths.box(x, -pitch * 0.755, x + 0.11, -0.02));
      draft.solid(roof, Paths.box(x - 0.015, -pitch * 0.755 - 0.035, x + 0.125, -pitch * 0.755));
    }
    draft.solid(
        Blend.down(
            0, draft.base().mix(draft.light(), 0.6), wall, draft.base().mix(draft.dark(), 0.5)),
        Paths.box(0, -0.03, wide, wall));
    boolean gable = draft.yes(0.5);
    if (gable) {
      draft.solid(
          draft.base().mix(draft.light(), 0.6),
          Paths.polygon(0.03, 0, wide / 2, -pitch, wide - 0.03, 0));
      draft.solid(
          Blend.down(-pitch, roof.lighter(0.15), 0, roof),
          Outlines.rounded(
              0.02,
              -eaves,
              0.02,
              wide / 2,
              -pitch - 0.05,
              wide + eaves,
              0.02,
              wide + eaves - 0.02,
              0.075,
              wide / 2,
              -pitch + 0.055,
              -eaves + 0.02,
              0.075));
    } else {
      draft.solid(
          Blend.down(-pitch, roof.lighter(0.18), 0, roof),
          Outlines.rounded(
              0.03,
              -eaves,
              0.03,
              eaves * 1.6,
              -pitch * 0.75,
              wide - eaves * 1.6,
              -pitch * 0.75,
              wide + eaves,
              0.03));
    }
    Ink light = draft.yes(0.4) ? LIT : DAY;
    double doorAt = draft.yes(0.5) ? wide / 2 : wide * 0.3;
    double doorTop = wall - 0.30;
    if (twoFloors) {
      window(draft, light, wide * 0.26, 0.19);
      window(draft, light, wide * 0.74, 0.19);
    }
    double row = wall - 0.22;
    if (doorAt == wide / 2) {
      window(draft, light, wide * 0.19, row);
      window(draft, light, wide * 0.81, row);
    } else {
      window(draft, light, wide * 0.72, row);
    }
    Ink door = draft.colour() == Colour.BROWN ? FRAME.darker(0.15) : WOOD;
    draft.solid(door, Paths.box(doorAt - 0.085, doorTop, doorAt + 0.085, wall));
    draft.fill(LIT, Paths.circle(doorAt + 0.05, doorTop + 0.16, 0.016));
    return draft.sketch();
  }

  /** A roof that leaves no doubt about the colour of the walls. */
  private static Ink roof(Draft draft) {
    boolean own = draft.yes(0.5);
    return switch (draft.colour()) {
      case GRAY, WHITE, BLUE -> TILE;
      case BLACK -> own ? TILE : draft.dark();
      case YELLOW, ORANGE, PINK -> SLATE;
      default -> own ? draft.dark().darker(0.4) : SLATE;
    };
  }

  private static void window(Draft draft, Ink glass, double x, double y) {
    double half = 0.075;
    Shape pane = Paths.box(x - half, y - half, x + half, y + half);
    draft.solid(glass, pane);
    draft.mark(
        FRAME,
        1,
        Paths.polyline(x, y - half, x, y + half),
        Paths.polyline(x - half, y, x + half, y));
    draft.mark(draft.outline(), 0.5, pane);
  }
}
