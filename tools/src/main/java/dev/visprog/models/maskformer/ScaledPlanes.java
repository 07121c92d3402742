package dev.visprog.models.maskformer;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Small maps of numbers, seen at the size of a picture: linear in both directions, the corners of
 * pixels in place ({@code interpolate(mode="bilinear", align_corners=False)} of PyTorch). Rows are
 * computed as they are asked for, so that no map of that size is ever held.
 */
final class ScaledPlanes {
  private final List<float[]> planes;
  private final int planeWidth;
  private final int height;
  private final int width;
  private final Axis rows;
  private final Axis columns;

  /**
   * Takes maps, which are not copied.
   *
   * @param planes row by row
   * @param size of each of them, and what part of it the picture covers
   * @param height rows of the picture
   * @param width columns of the picture
   */
  ScaledPlanes(List<float[]> planes, Extent size, int height, int width) {
    this.planes = planes;
    this.planeWidth = size.width;
    this.height = height;
    this.width = width;
    rows = Axis.of(size.height, size.usedHeight, height);
    columns = Axis.of(size.width, size.usedWidth, width);
  }

  /**
   * The size of maps.
   *
   * @param usedHeight how many of the rows the picture covers, from the top
   * @param usedWidth how many of the columns the picture covers, from the left
   */
  record Extent(int height, int width, double usedHeight, double usedWidth) {
    /** All of them. */
    static Extent whole(int height, int width) {
      return new Extent(height, width, height, width);
    }
  }

  /** For each place the sample before it, the one after it, and how near the latter is. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Axis(int[] before, int[] after, float[] nearness) {
    static Axis of(int samples, double used, int places) {
      int[] before = new int[places];
      int[] after = new int[places];
      float[] nearness = new float[places];
      float scale = (float) (used / places);
      for (int i = 0; i < places; i++) {
        float at = Math.max(0, scale * (i + 0.5f) - 0.5f);
        before[i] = Math.min((int) at, samples - 1);
        after[i] = Math.min(before[i] + 1, samples - 1);
        nearness[i] = at - before[i];
      }
      return new Axis(before, after, nearness);
    }
  }

  int count() {
    return planes.size();
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  /** What one thread needs to compute rows. */
  final class Reader {
    private final float[] line = new float[planeWidth];

    /** Row {@code y} of the picture, of one map. */
    void read(int plane, int y, float[] row) {
      float[] values = planes.get(plane);
      int above = rows.before[y] * planeWidth;
      int below = rows.after[y] * planeWidth;
      float low = rows.nearness[y];
      float high = 1 - low;
      for (int x = 0; x < planeWidth; x++) {
        line[x] = high * values[above + x] + low * values[below + x];
      }
      int[] left = columns.before;
      int[] right = columns.after;
      float[] nearness = columns.nearness;
      for (int x = 0; x < width; x++) {
        row[x] = line[left[x]] * (1 - nearness[x]) + line[right[x]] * nearness[x];
      }
    }
  }

  /** Work on some rows of the picture. */
  interface Band {
    void rows(Reader reader, int from, int to);
  }

  /** Works on all rows, several bands of them at a time. */
  void forEachBand(Band band) {
    int bands = Math.min(height, 64);
    IntStream.range(0, bands)
        .parallel()
        .forEach(
            i ->
                band.rows(
                    new Reader(),
                    (int) ((long) i * height / bands),
                    (int) ((long) (i + 1) * height / bands)));
  }
}
