package dev.visprog.models.maskformer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Small maps of numbers from 0 on, seen at the size of a picture: linear in both directions, the
 * corners of pixels in place ({@code interpolate(mode="bilinear", align_corners=False)} of
 * PyTorch). Rows are computed as they are asked for, so that no map of that size is ever held.
 */
final class ScaledPlanes {
  private final List<float[]> planes;
  private final int planeWidth;
  private final int height;
  private final int width;
  private final Axis rows;
  private final Axis columns;
  private final int[] starts;

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
    starts = columns.starts(size.width);
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

    /**
     * For each sample the first place that lies at it or behind it; for none, how many there are.
     */
    int[] starts(int samples) {
      int[] starts = new int[samples + 1];
      Arrays.fill(starts, before.length);
      for (int i = before.length - 1; i >= 0; i--) {
        Arrays.fill(starts, i == 0 ? 0 : before[i - 1] + 1, before[i] + 1, i);
      }
      return starts;
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

  /** The first column of the picture that lies at a column of samples or right of it. */
  int start(int cell) {
    return starts[cell];
  }

  /** How many columns of samples there are. */
  int cells() {
    return planeWidth;
  }

  /** One row of the picture, of all maps; for one thread. */
  final class Row {
    private final float[][] lines = new float[planes.size()][planeWidth];

    /** Goes to row {@code y}. */
    void moveTo(int y) {
      int above = rows.before[y] * planeWidth;
      int below = rows.after[y] * planeWidth;
      float low = rows.nearness[y];
      float high = 1 - low;
      for (int plane = 0; plane < lines.length; plane++) {
        float[] values = planes.get(plane);
        float[] line = lines[plane];
        for (int x = 0; x < planeWidth; x++) {
          line[x] = high * values[above + x] + low * values[below + x];
        }
      }
    }

    /** The least value of a map between a column of samples and the next one. */
    float least(int plane, int cell) {
      return Math.min(lines[plane][cell], lines[plane][next(cell)]);
    }

    /** The largest value of a map between a column of samples and the next one. */
    float most(int plane, int cell) {
      return Math.max(lines[plane][cell], lines[plane][next(cell)]);
    }

    /**
     * The maps that may reach a share of the largest value somewhere between a column of samples
     * and the next one: hardly ever more than a few.
     *
     * @param found gets their numbers, in order
     * @return how many
     */
    int strongest(int cell, float share, int[] found) {
      float certain = 0;
      for (int plane = 0; plane < lines.length; plane++) {
        certain = Math.max(certain, least(plane, cell));
      }
      int count = 0;
      for (int plane = 0; plane < lines.length; plane++) {
        if (most(plane, cell) >= certain * share) {
          found[count++] = plane;
        }
      }
      return count;
    }

    /** The value of a map at column {@code x} of the picture. */
    float at(int plane, int x) {
      float near = columns.nearness[x];
      float[] line = lines[plane];
      return line[columns.before[x]] * (1 - near) + line[columns.after[x]] * near;
    }

    private int next(int cell) {
      return Math.min(cell + 1, planeWidth - 1);
    }
  }

  /** Work on some rows of the picture. */
  interface Band {
    void rows(Row row, int from, int to);
  }

  /** Works on all rows, several bands of them at a time. */
  void forEachBand(Band band) {
    int bands = Math.min(height, 64);
    IntStream.range(0, bands)
        .parallel()
        .forEach(
            i ->
                band.rows(
                    new Row(),
                    (int) ((long) i * height / bands),
                    (int) ((long) (i + 1) * height / bands)));
  }
}
