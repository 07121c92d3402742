package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;

/** A table, seen a little from above: a broad top on four legs, or round on one foot. */
final class Table implements Figure {
  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    if (draft.yes(0.35)) {
      round(draft);
    } else {
      square(draft);
    }
    return draft.sketch();
  }

  private static void square(Draft draft) {
    double deep = draft.between(0.15, 0.24);
    double inset = draft.between(0.10, 0.17);
    double high = draft.between(0.50, 0.62);
    double leg = draft.between(0.055, 0.08);
    double thick = draft.between(0.05, 0.07);
    draft.bar(
        draft.dark(),
        leg,
        Paths.polyline(inset + 0.04, deep * 0.5, inset + 0.04, high - 0.07),
        Paths.polyline(1 - inset - 0.04, deep * 0.5, 1 - inset - 0.04, high - 0.07));
    draft.bar(
        draft.base(),
        leg,
        Paths.polyline(0.07, deep, 0.07, high + 0.04),
        Paths.polyline(0.93, deep, 0.93, high + 0.04));
    boolean apron = draft.yes(0.5);
    if (apron) {
      draft.solid(draft.dark(), Paths.box(0.07, deep, 0.93, deep + thick + 0.08));
    }
    draft.solid(draft.base(), Paths.roundBox(0, deep - 0.01, 1, deep + thick, 0.02));
    draft.solid(
        Blend.line(0, 0, draft.light(), 1, deep, draft.base()),
        Outlines.rounded(0.015, inset, 0, 1 - inset, 0, 1, deep, 0, deep));
  }

  private static void round(Draft draft) {
    double deep = draft.between(0.10, 0.15);
    double high = draft.between(0.58, 0.70);
    double thick = draft.between(0.05, 0.065);
    double foot = draft.between(0.2, 0.28);
    draft.solid(draft.dark(), Paths.limb(0.5, deep, 0.10, 0.5, high - 0.04, 0.09));
    draft.bar(
        draft.dark(),
        0.06,
        Paths.curve(
            0.5 - foot,
            high + 0.03,
            0.5 - foot * 0.4,
            high - 0.05,
            0.5,
            high - 0.07,
            0.5 + foot * 0.4,
            high - 0.05,
            0.5 + foot,
            high + 0.03),
        Paths.polyline(0.5, high - 0.06, 0.5, high + 0.06));
    draft.solid(
        draft.base(),
        Paths.ellipse(0.5, deep + thick, 0.5, deep),
        Paths.ellipse(0.5, deep, 0.5, deep));
    draft.solid(
        Blend.line(0, 0, draft.light(), 1, deep * 2, draft.base()),
        Paths.ellipse(0.5, deep, 0.5, deep));
  }
}
