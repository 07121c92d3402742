package dev.visprog.training.data;

import dev.visprog.tools.scene.layout.LoneThing;
import dev.visprog.value.Mask;

/**
 * How a thing fits into an outline.
 *
 * @param scale against the largest that the box around the outline holds, up to 1
 * @param x of its left edge, from that of the outline
 * @param y of its upper edge, from that of the outline
 */
record Fit(double scale, int x, int y) {
  /**
   * How much of a thing must be inside. Of 300 such pictures, a CLIP that had seen none before
   * found 245 more like what is in them than like whose outline it has if 0.88 must, 261 with 0.7
   * and 265 with 0.3: a thing that is large and cut off is told more easily than a small one. With
   * less than 0.7 little is won, and more of the thing is lost.
   */
  static final double INSIDE = 0.7;

  /** A thing is made smaller in such steps, but not below the least: then it is cut off. */
  private static final double STEP = 0.88;

  private static final double LEAST = 0.4;

  /** Places to try, across and down. */
  private static final int PLACES = 7;

  /** Pixels of the thing to look at, across and down. */
  private static final int SAMPLES = 24;

  /** The largest of which enough lies inside, where most of it does. */
  static Fit of(LoneThing largest, Mask outline) {
    Fit best = new Fit(1, 0, 0);
    for (double scale = 1; scale >= LEAST; scale *= STEP) {
      double most = -1;
      int across = Math.max(0, outline.width() - (int) (largest.width() * scale));
      int down = Math.max(0, outline.height() - (int) (largest.height() * scale));
      for (int place = 0; place < PLACES * PLACES; place++) {
        int x = across * (place % PLACES) / (PLACES - 1);
        int y = down * (place / PLACES) / (PLACES - 1);
        Fit fit = new Fit(scale, x, y);
        double inside = fit.inside(largest, outline);
        if (inside > most) {
          most = inside;
          best = fit;
        }
      }
      if (most >= INSIDE) {
        return best;
      }
    }
    return best;
  }

  /** How much of the thing is inside the outline, 0 to 1. */
  double inside(LoneThing largest, Mask outline) {
    int covered = 0;
    int inside = 0;
    for (int i = 0; i < SAMPLES * SAMPLES; i++) {
      int column = (2 * (i % SAMPLES) + 1) * largest.width() / (2 * SAMPLES);
      int row = (2 * (i / SAMPLES) + 1) * largest.height() / (2 * SAMPLES);
      if (largest.covers(column, row)) {
        covered++;
        int atX = x + (int) (column * scale);
        int atY = y + (int) (row * scale);
        boolean within = atX < outline.width() && atY < outline.height();
        inside += within && outline.at(atX, atY) >= Mask.THRESHOLD ? 1 : 0;
      }
    }
    return covered == 0 ? 0 : inside / (double) covered;
  }
}
