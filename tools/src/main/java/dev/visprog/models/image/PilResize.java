package dev.visprog.models.image;

import java.util.Arrays;

/**
 * Resizes pictures of 8-bit samples to the same bytes as Pillow ({@code Image.resize}, {@code
 * Resample.c}): first the rows, rounded to bytes, then the columns.
 *
 * <p>Samples with alpha must have been multiplied by it: {@link PremultipliedAlpha}.
 */
public final class PilResize {
  /** Half of 1, which makes cutting off round. */
  static final int HALF = 1 << (AxisWeights.PRECISION_BITS - 1);

  private PilResize() {}

  /** Resizes a whole picture. */
  public static Samples resize(Samples picture, int width, int height, Resampling filter) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "got a size of %d×%d, want at least 1×1".formatted(width, height));
    }
    Size size = new Size(height, width);
    return resize(picture, size, filter, Window.whole(size));
  }

  /**
   * A part of the resized picture; nothing else of it is computed.
   *
   * @param size of the whole resized picture
   * @param part inside of it
   */
  static Samples resize(Samples picture, Size size, Resampling filter, Window part) {
    if (filter == Resampling.NEAREST) {
      return nearest(picture, size, part);
    }
    boolean rowsStay = picture.height() == size.height();
    int firstRow = part.top();
    int rows = part.height();
    AxisWeights down = null;
    if (!rowsStay) {
      down = AxisWeights.of(picture.height(), size.height(), filter, part.top(), part.height());
      int last = down.length() - 1;
      firstRow = down.first(0);
      rows = down.first(last) + down.count(last) - firstRow;
    }
    Samples wide = horizontally(picture, size.width(), filter, firstRow, rows, part);
    return down == null ? wide : vertically(wide, down, firstRow);
  }

  private static Samples horizontally(
      Samples picture, int width, Resampling filter, int firstRow, int rows, Window part) {
    int channels = picture.channels();
    byte[] in = picture.data();
    byte[] out = new byte[Math.multiplyExact(rows, part.width() * channels)];
    int stride = picture.width() * channels;
    int outStride = part.width() * channels;
    if (picture.width() == width) {
      for (int y = 0; y < rows; y++) {
        int from = (firstRow + y) * stride + part.left() * channels;
        System.arraycopy(in, from, out, y * outStride, outStride);
      }
    } else {
      AxisWeights across =
          AxisWeights.of(picture.width(), width, filter, part.left(), part.width());
      RowPairs.resize(picture, firstRow, rows, across, out);
    }
    return new Samples(rows, part.width(), channels, out);
  }

  private static Samples vertically(Samples wide, AxisWeights down, int firstRow) {
    int stride = wide.width() * wide.channels();
    long[] weights = down.fixedPoint();
    byte[] in = wide.data();
    byte[] out = new byte[Math.multiplyExact(down.length(), stride)];
    int[] sums = new int[stride];
    for (int y = 0; y < down.length(); y++) {
      Arrays.fill(sums, HALF);
      for (int k = 0; k < down.count(y); k++) {
        int weight = (int) weights[down.at(y) + k];
        int from = (down.first(y) + k - firstRow) * stride;
        for (int i = 0; i < stride; i++) {
          sums[i] += weight * (in[from + i] & 0xff);
        }
      }
      for (int i = 0; i < stride; i++) {
        out[y * stride + i] = clip(sums[i]);
      }
    }
    return new Samples(down.length(), wide.width(), wide.channels(), out);
  }

  /** The byte of a sum in fixed point. */
  static byte clip(int sum) {
    return (byte) Math.min(255, Math.max(0, sum >> AxisWeights.PRECISION_BITS));
  }

  private static Samples nearest(Samples picture, Size size, Window part) {
    int[] columns = NearestPixels.of(picture.width(), size.width(), part.left(), part.width());
    int[] rows = NearestPixels.of(picture.height(), size.height(), part.top(), part.height());
    int channels = picture.channels();
    byte[] out = new byte[Math.multiplyExact(rows.length, columns.length * channels)];
    int o = 0;
    for (int y : rows) {
      for (int x : columns) {
        System.arraycopy(picture.data(), (y * picture.width() + x) * channels, out, o, channels);
        o += channels;
      }
    }
    return new Samples(rows.length, columns.length, channels, out);
  }
}
