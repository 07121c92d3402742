package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;

/** A bus from the side: a long box with a row of windows; sometimes with two decks. */
final class Bus implements Figure {
  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    boolean twoDecks = draft.yes(0.3);
    double length = twoDecks ? draft.between(0.75, 0.9) : draft.between(0.95, 1.15);
    double height = twoDecks ? draft.between(0.56, 0.62) : draft.between(0.37, 0.43);
    double radius = draft.between(0.062, 0.072);
    double nose = draft.between(0.0, 0.05);
    Shape body =
        Outlines.rounded(
            0.05, 0, 0, length - nose, 0, length, height * 0.45, length, height, 0, height);
    draft.solid(draft.shaded(-0.1, height + 0.1), body);
    double deck = twoDecks ? height / 2 : height;
    double top = 0.055;
    double bottom = top + (twoDecks ? 0.125 : 0.14);
    int windows = draft.whole(3, 5);
    if (twoDecks) {
      row(draft, windows + 1, 0.05, length - nose - 0.04, top, bottom);
      top += deck - 0.015;
      bottom += deck - 0.015;
      draft.fill(draft.light(), Paths.box(0, deck - 0.03, length, deck - 0.005));
    }
    double door = length - 0.225;
    row(draft, windows, 0.05, door - 0.03, top, bottom);
    if (draft.yes(0.6)) {
      double stripe = bottom + 0.05;
      draft.fill(draft.light().lighter(0.3), Paths.box(0, stripe, door - 0.02, stripe + 0.025));
    }
    Shape entrance =
        Outlines.rounded(
            0.015,
            door,
            top,
            door + 0.085,
            top,
            door + 0.085,
            height - 0.025,
            door,
            height - 0.025);
    Glass.window(draft, entrance, door, top, height - 0.025);
    draft.mark(
        draft.outline(), 1, Paths.polyline(door + 0.0425, top, door + 0.0425, height - 0.025));
    Glass.window(
        draft,
        Outlines.rounded(
            0.02,
            door + 0.125,
            top,
            length + 0.0,
            top,
            length + 0.0,
            bottom + 0.03,
            door + 0.125,
            bottom + 0.03),
        door + 0.12,
        top,
        bottom + 0.03);
    draft.fill(draft.outline(), Paths.box(0.02, height - 0.022, length - 0.02, height));
    Glass.lamp(draft, Paths.ellipse(length - 0.025, height - 0.075, 0.02, 0.024));
    Glass.tailLamp(
        draft,
        Outlines.rounded(
            0.01, 0, height - 0.12, 0.02, height - 0.12, 0.02, height - 0.06, 0, height - 0.06));
    Glass.wheel(draft, 0.2, height, radius);
    Glass.wheel(draft, door - 0.09, height, radius);
    return draft.sketch();
  }

  private static void row(
      Draft draft, int many, double left, double right, double top, double bottom) {
    double step = (right - left + 0.025) / many;
    for (int i = 0; i < many; i++) {
      double x = left + i * step;
      Glass.window(
          draft,
          Outlines.rounded(
              0.015, x, top, x + step - 0.025, top, x + step - 0.025, bottom, x, bottom),
          x,
          top,
          bottom);
    }
  }
}
