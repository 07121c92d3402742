package dev.visprog.models.maskformer;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * For each pixel the best of several maps, and how large each one is.
 *
 * @param best the number of the best map for each pixel, row by row; the first of equals
 * @param areas for each map how many pixels it is the best one for
 * @param claims for each map how many pixels it reaches a threshold at
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Winners(short[] best, long[] areas, long[] claims) {
  /**
   * Compares maps.
   *
   * @param threshold from which value on a map claims a pixel
   */
  static Winners of(ScaledPlanes planes, float threshold) {
    int width = planes.width();
    int count = planes.count();
    short[] best = new short[Math.multiplyExact(planes.height(), width)];
    AtomicLongArray areas = new AtomicLongArray(count);
    AtomicLongArray claims = new AtomicLongArray(count);
    planes.forEachBand(
        (row, from, to) -> {
          Counts counts = new Counts(planes, threshold);
          for (int y = from; y < to; y++) {
            row.moveTo(y);
            for (int cell = 0; cell < planes.cells(); cell++) {
              counts.decide(row, cell, best, y * width);
              counts.claim(row, cell);
            }
          }
          for (int plane = 0; plane < count; plane++) {
            areas.addAndGet(plane, counts.areas[plane]);
            claims.addAndGet(plane, counts.claims[plane]);
          }
        });
    return new Winners(best, values(areas), values(claims));
  }

  /** What one thread found. */
  private static final class Counts {
    private final ScaledPlanes planes;
    private final float threshold;
    private final int[] strongest;
    private final long[] areas;
    private final long[] claims;

    Counts(ScaledPlanes planes, float threshold) {
      this.planes = planes;
      this.threshold = threshold;
      strongest = new int[planes.count()];
      areas = new long[planes.count()];
      claims = new long[planes.count()];
    }

    void decide(ScaledPlanes.Row row, int cell, short[] best, int start) {
      int count = row.strongest(cell, 1, strongest);
      for (int x = planes.start(cell); x < planes.start(cell + 1); x++) {
        int winner = strongest[0];
        float most = row.at(winner, x);
        for (int i = 1; i < count; i++) {
          float value = row.at(strongest[i], x);
          if (value > most) {
            most = value;
            winner = strongest[i];
          }
        }
        best[start + x] = (short) winner;
        areas[winner]++;
      }
    }

    void claim(ScaledPlanes.Row row, int cell) {
      int from = planes.start(cell);
      int to = planes.start(cell + 1);
      for (int plane = 0; plane < claims.length; plane++) {
        if (row.least(plane, cell) >= threshold) {
          claims[plane] += to - from;
        } else if (row.most(plane, cell) >= threshold) {
          for (int x = from; x < to; x++) {
            claims[plane] += row.at(plane, x) >= threshold ? 1 : 0;
          }
        }
      }
    }
  }

  /** Whether a map is the best one for more than a share of the pixels that it claims. */
  boolean keeps(int map, double share) {
    return areas[map] > 0 && claims[map] > 0 && (float) ((double) areas[map] / claims[map]) > share;
  }

  private static long[] values(AtomicLongArray array) {
    long[] values = new long[array.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i);
    }
    return values;
  }
}
