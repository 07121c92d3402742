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
  private final float[] table;
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
    this.table = table;
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
                  : across(blurredRow(wanted, bellDown), across, bellAcross);
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

  /** One row of the canvas, blurred along its columns. */
  private float[] blurredRow(int row, double[] bell) {
    int inside = 3 * picture.width();
    double[] sums = new double[3 * canvas.width()];
    addRow(row, bell[0], sums, inside);
    for (int d = bell.length - 1; d > 0; d--) {
      int above = GaussianWeights.mirrored(row - d, canvas.height());
      int below = GaussianWeights.mirrored(row + d, canvas.height());
      addRows(above, below, bell[d], sums, inside);
    }
    float[] blurred = new float[sums.length];
    for (int i = 0; i < inside; i++) {
      blurred[i] = (float) sums[i];
    }
    Arrays.fill(blurred, inside, blurred.length, beyond);
    return blurred;
  }

  private void addRow(int row, double weight, double[] sums, int inside) {
    int from = row * inside;
    boolean added = row >= picture.height();
    for (int i = 0; i < inside; i++) {
      sums[i] += weight * (added ? beyond : table[picture.data()[from + i] & 0xff]);
    }
  }

  private void addRows(int one, int other, double weight, double[] sums, int inside) {
    if (one >= picture.height() || other >= picture.height()) {
      for (int i = 0; i < inside; i++) {
        sums[i] += ((double) value(one, i, inside) + value(other, i, inside)) * weight;
      }
      return;
    }
    byte[] data = picture.data();
    int first = one * inside;
    int second = other * inside;
    for (int i = 0; i < inside; i++) {
      sums[i] += ((double) table[data[first + i] & 0xff] + table[data[second + i] & 0xff]) * weight;
    }
  }

  private float value(int row, int i, int inside) {
    return row >= picture.height() ? beyond : table[picture.data()[row * inside + i] & 0xff];
  }

  /** The two pixels of a row that each pixel lies between, blurred along the row. */
  private static float[] across(float[] row, LinearPlaces places, double[] bell) {
    int length = row.length / 3;
    float[] pairs = new float[6 * places.length()];
    for (int x = 0; x < places.length(); x++) {
      for (int side = 0; side < 2; side++) {
        int place = side == 0 ? places.lower(x) : places.upper(x);
        for (int c = 0; c < 3; c++) {
          double sum = bell[0] * row[3 * place + c];
          for (int d = bell.length - 1; d > 0; d--) {
            int left = 3 * GaussianWeights.mirrored(place - d, length) + c;
            int right = 3 * GaussianWeights.mirrored(place + d, length) + c;
            sum += ((double) row[left] + row[right]) * bell[d];
          }
          pairs[6 * x + 3 * side + c] = (float) sum;
        }
      }
    }
    return pairs;
  }

  private float[] range() {
    boolean added = canvas.height() > picture.height() || canvas.width() > picture.width();
    float least = added ? beyond : Float.POSITIVE_INFINITY;
    float most = added ? beyond : Float.NEGATIVE_INFINITY;
    for (byte sample : picture.data()) {
      float value = table[sample & 0xff];
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return new float[] {least, most};
  }
}
