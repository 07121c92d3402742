package dev.visprog.models.swin;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;

/**
 * Halves a feature map: each token becomes what four neighbours held (Liu et al. 2021, section
 * 3.1). A map of odd sides is filled up with zeros.
 */
final class PatchMerging {
  private static final double EPSILON = 1e-5;

  private final Ops ops;
  private final LayerNorm norm;
  private final Linear reduction;

  PatchMerging(Parameters p, int width) {
    ops = p.runtime().ops();
    norm = new LayerNorm(p.in("norm"), 4 * width, EPSILON);
    reduction = Linear.withoutBias(p.in("reduction"), 4 * width, 2 * width);
  }

  /**
   * Applies it.
   *
   * @param x {@code (B H W, C)}
   * @return {@code (B ⌈H/2⌉ ⌈W/2⌉, 2 C)}
   */
  NDArray apply(NDArray x, MapSize size) {
    MapSize half = size.half();
    long[] index = new long[4 * half.tokens()];
    long[] holes = new long[4 * half.tokens() - size.tokens()];
    int place = 0;
    int hole = 0;
    for (int b = 0; b < size.batch(); b++) {
      for (int y = 0; y < half.height(); y++) {
        for (int xx = 0; xx < half.width(); xx++) {
          for (int part = 0; part < 4; part++, place++) {
            int row = 2 * y + part % 2;
            int column = 2 * xx + part / 2;
            if (row < size.height() && column < size.width()) {
              index[place] = ((long) b * size.height() + row) * size.width() + column;
            } else {
              holes[hole++] = place;
            }
          }
        }
      }
    }
    NDArray four =
        ops.gatherRows(
            x, x.getManager().create(index), StageWindows.ids(x.getManager(), holes)); // (4 M, C)
    return reduction.apply(norm.apply(four.reshape(half.tokens(), -1)));
  }
}
