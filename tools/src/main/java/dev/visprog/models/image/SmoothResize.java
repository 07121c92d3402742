package dev.visprog.models.image;

import java.util.Arrays;

/**
 * Resizes as {@code skimage.transform.resize} does with antialiasing, which OWLv2 was trained on: a
 * Gaussian blur of half the shrinking, then linear interpolation between pixel centres, both
 * mirrored at the edges ({@code scipy.ndimage.gaussian_filter} and {@code zoom} with {@code
 * grid_mode}), then clipped to the values that came in. Sums are in double precision, rounded to
 * float where SciPy stores them. Only the rows and columns that interpolation reads are blurred.
 */
final class SmoothResize {
  private final Samples picture;
  private final double[] table = new double[256];
  private final Size canvas;
  private final float beyond;

  /**
   * @param picture three channels
   * @param table what each byte stands for
   * @param canvas the picture with what is added at the bottom and at the right
   * @param beyond the value that is added there
   */
  SmoothResize(Samples picture, float[] table, Size canvas, float beyond) {
    this.picture = picture;
    for (int i = 0; i < table.length; i++) {
      this.table[i] = table[i];
    }
    this.canvas = canvas;
    this.beyond = beyond;
  }

  /**
   * The resized picture.
   *
   * @return {@code (height, width, 3)}, channels in the order of the picture
   */
  float[] to(Size size) {
    LinearPlaces down = LinearPlaces.of(canvas.height(), size.height());
    LinearPlaces across = LinearPlaces.of(canvas.width(), size.width());
    double[] bellDown = GaussianWeights.forShrinkingBy((double) canvas.height() / size.height());
    double[] bellAcross = GaussianWeights.forShrinkingBy((double) canvas.width() / size.width());
    float[] out = new float[3 * size.height() * size.width()];
    float[] range = range();
    float[][] rows = new float[2][];
    int[] held = {-1, -1};
    for (int y = 0; y < size.height(); y++) {
      for (int side = 0; side < 2; side++) {
        int wanted = side == 0 ? down.lower(y) : down.upper(y);
        if (held[side] != wanted) {
          // Where the picture grows, the next row is often one of the two that are there.
          rows[side] =
              held[1 - side] == wanted
                  ? rows[1 - side]
                  : pairs(wanted, bellDown, across, bellAcross);
          held[side] = wanted;
        }
      }
      double weight = down.weight(y);
      for (int x = 0; x < size.width(); x++) {
        double right = across.weight(x);
        for (int c = 0; c < 3; c++) {
          int i = 6 * x + c;
          double sum =
              rows[0][i] * (1 - weight) * (1 - right)
                  + rows[0][i + 3] * (1 - weight) * right
                  + rows[1][i] * weight * (1 - right)
                  + rows[1][i + 3] * weight * right;
          out[3 * (y * size.width() + x) + c] = Math.min(range[1], Math.max(range[0], (float) sum));
        }
      }
    }
    return out;
  }

  /**
   * The two pixels of a blurred row that each pixel lies between.
   *
   * @return {@code (length of the places, 2, 3)}
   */
  private float[] pairs(int row, double[] bellDown, LinearPlaces places, double[] bellAcross) {
    float[] pairs = new float[6 * places.length()];
    if (row - bellDown.length + 1 >= picture.height()) {
      Arrays.fill(pairs, beyond);
      return pairs;
    }
    int margin = bellAcross.length - 1;
    double[] line = withMargins(blurredDown(row, bellDown), margin);
    int o = 0;
    for (int x = 0; x < places.length(); x++) {
      for (int side = 0; side < 2; side++) {
        int place = 3 * (margin + (side == 0 ? places.lower(x) : places.upper(x)));
        for (int c = 0; c < 3; c++) {
          double sum = bellAcross[0] * line[place + c];
          for (int d = margin; d > 0; d--) {
            sum += (line[place + c - 3 * d] + line[place + c + 3 * d]) * bellAcross[d];
          }
          pairs[o++] = (float) sum;
        }
      }
    }
    return pairs;
  }

  /** One row of the canvas, blurred along its columns and rounded to floats. */
  private double[] blurredDown(int row, double[] bell) {
    double[] sums = new double[3 * canvas.width()];
    int inside = 3 * picture.width();
    add(row, row, bell[0] / 2, sums, inside);
    for (int d = bell.length - 1; d > 0; d--) {
      int above = GaussianWeights.mirrored(row - d, canvas.height());
      int below = GaussianWeights.mirrored(row + d, canvas.height());
      add(above, below, bell[d], sums, inside);
    }
    for (int i = 0; i < inside; i++) {
      sums[i] = (float) sums[i];
    }
    Arrays.fill(sums, inside, sums.length, beyond);
    return sums;
  }

  /** Adds two rows, of which one may be the other, times a weight. */
  private void add(int one, int other, double weight, double[] sums, int inside) {
    byte[] data = picture.data();
    // Rows below the picture are read from a row of it and then replaced.
    int first = Math.min(one, picture.height() - 1) * inside;
    int second = Math.min(other, picture.height() - 1) * inside;
    boolean firstIn = one < picture.height();
    boolean secondIn = other < picture.height();
    if (firstIn && secondIn) {
      for (int i = 0; i < inside; i++) {
        sums[i] += (table[data[first + i] & 0xff] + table[data[second + i] & 0xff]) * weight;
      }
      return;
    }
    for (int i = 0; i < inside; i++) {
      double above = firstIn ? table[data[first + i] & 0xff] : beyond;
      double below = secondIn ? table[data[second + i] & 0xff] : beyond;
      sums[i] += (above + below) * weight;
    }
  }

  /** A line with what lies beyond its ends, mirrored. */
  private static double[] withMargins(double[] line, int margin) {
    int length = line.length / 3;
    double[] wide = new double[line.length + 6 * margin];
    System.arraycopy(line, 0, wide, 3 * margin, line.length);
    for (int d = 1; d <= margin; d++) {
      int before = 3 * GaussianWeights.mirrored(-d, length);
      int after = 3 * GaussianWeights.mirrored(length - 1 + d, length);
      System.arraycopy(line, before, wide, 3 * (margin - d), 3);
      System.arraycopy(line, after, wide, 3 * (margin + length - 1 + d), 3);
    }
    return wide;
  }

  private float[] range() {
    boolean added = canvas.height() > picture.height() || canvas.width() > picture.width();
    float least = added ? beyond : Float.POSITIVE_INFINITY;
    float most = added ? beyond : Float.NEGATIVE_INFINITY;
    for (byte sample : picture.data()) {
      float value = (float) table[sample & 0xff];
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return new float[] {least, most};
  }
}
