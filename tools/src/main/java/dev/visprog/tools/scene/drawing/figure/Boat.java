package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** A boat: under sail, or a little steamer with a funnel. */
final class Boat implements Figure {
  private static final Ink MAST = Ink.of(0x6B4B32);

  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    if (draft.yes(0.65)) {
      sails(draft);
    } else {
      steamer(draft);
    }
    return draft.sketch();
  }

  private static void sails(Draft draft) {
    double mast = draft.between(0.44, 0.52);
    double top = draft.between(0.0, 0.12);
    double boom = 0.63;
    double belly = draft.between(0.02, 0.07);
    draft.stroke(MAST.darker(0.35), 0.032, Paths.polyline(mast, top, mast, 0.75));
    Path2D main = new Path2D.Double();
    main.moveTo(mast - 0.025, top + 0.03);
    main.curveTo(mast - 0.10 - belly, top + 0.2, 0.17 - belly, boom - 0.2, 0.12, boom);
    main.quadTo(0.3, boom + 0.03, mast - 0.025, boom);
    main.closePath();
    draft.solid(draft.shaded(top - 0.1, boom + 0.3), main);
    Path2D jib = new Path2D.Double();
    jib.moveTo(mast + 0.03, top + 0.08);
    jib.curveTo(mast + 0.16 + belly, top + 0.25, 0.80, boom - 0.15, 0.88, boom);
    jib.quadTo(0.7, boom + 0.02, mast + 0.03, boom - 0.02);
    jib.closePath();
    draft.solid(draft.light(), jib);
    if (draft.yes(0.5)) {
      draft.within(
          main,
          pen -> {
            pen.fill(Paths.box(0, boom - 0.2, 1, boom - 0.14), draft.light());
          });
    }
    hull(draft, 0.70, 0.93);
  }

  private static void steamer(Draft draft) {
    double deck = draft.between(0.42, 0.48);
    double funnel = draft.between(0.36, 0.46);
    double high = draft.between(0.20, 0.26);
    Shape pipe =
        Outlines.rounded(
            0.015,
            funnel - 0.06,
            deck - high - 0.18,
            funnel + 0.06,
            deck - high - 0.18,
            funnel + 0.07,
            deck - high + 0.03,
            funnel - 0.07,
            deck - high + 0.03);
    draft.solid(draft.base(), pipe);
    draft.within(
        pipe,
        pen -> pen.fill(Paths.box(0, deck - high - 0.18, 1, deck - high - 0.11), draft.outline()));
    Shape cabin =
        Outlines.rounded(
            0.03, 0.22, deck + 0.03, 0.24, deck - high, 0.70, deck - high, 0.76, deck + 0.03);
    draft.solid(draft.light(), cabin);
    int windows = draft.whole(2, 4);
    for (int i = 0; i < windows; i++) {
      double x = 0.26 + 0.38 * (i + 0.5) / windows;
      draft.solid(Glass.pane(draft), Paths.circle(x, deck - high * 0.5, 0.042));
    }
    hull(draft, deck, deck + 0.27);
  }

  private static void hull(Draft draft, double deck, double keel) {
    double bow = draft.between(0.95, 1.0);
    double stern = draft.between(0.02, 0.1);
    Path2D hull = new Path2D.Double();
    hull.moveTo(stern, deck);
    hull.quadTo(0.5, deck + 0.04, bow, deck - 0.05);
    hull.quadTo(0.92, keel - 0.05, 0.78, keel);
    hull.lineTo(0.24, keel);
    hull.quadTo(0.12, keel, stern, deck);
    hull.closePath();
    draft.solid(draft.shaded(deck - 0.15, keel + 0.08), hull);
    boolean portholes = draft.yes(0.5);
    draft.within(
        hull,
        pen -> {
          pen.stroke(
              Paths.curve(0, deck + 0.035, 0.5, deck + 0.07, 1, deck - 0.01), 0.035, draft.light());
          pen.fill(Paths.box(0, keel - 0.06, 1, keel), draft.dark());
        });
    if (portholes) {
      for (int i = 0; i < 3; i++) {
        draft.fill(
            draft.outline(), Paths.circle(0.36 + 0.16 * i, (deck + keel) / 2 + 0.015, 0.026));
      }
    }
  }
}
