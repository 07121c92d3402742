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
        (reader, from, to) -> {
          float[] row = new float[width];
          float[] most = new float[width];
          long[] ownAreas = new long[count];
          long[] ownClaims = new long[count];
          for (int y = from; y < to; y++) {
            int start = y * width;
            for (int plane = 0; plane < count; plane++) {
              reader.read(plane, y, row);
              int reached = 0;
              for (int x = 0; x < width; x++) {
                reached += row[x] >= threshold ? 1 : 0;
                if (plane == 0 || row[x] > most[x]) {
                  most[x] = row[x];
                  best[start + x] = (short) plane;
                }
              }
              ownClaims[plane] += reached;
            }
            for (int x = 0; x < width; x++) {
              ownAreas[best[start + x]]++;
            }
          }
          for (int plane = 0; plane < count; plane++) {
            areas.addAndGet(plane, ownAreas[plane]);
            claims.addAndGet(plane, ownClaims[plane]);
          }
        });
    return new Winners(best, values(areas), values(claims));
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
