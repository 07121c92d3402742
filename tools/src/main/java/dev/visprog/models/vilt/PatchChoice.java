package dev.visprog.models.vilt;

import dev.visprog.models.image.PixelBatch;
import java.util.Arrays;

/**
 * Which patches of the pictures of a batch become tokens. The reference implementation draws them
 * in random order, which changes nothing but rounding, since each patch carries its place: here
 * they stay row by row. Where a configuration limits their number, the reference draws some at
 * random; here the first ones are taken, so that an answer can be had again.
 *
 * @param heights how many rows of patches each picture covers
 * @param widths how many columns of patches each picture covers
 * @param indices of the patches, {@code (B, N)}, counted through the whole batch
 * @param counts of how many patches of the picture each tells, {@code (B, N)}: 1, more where it
 *     stands for others that are left out, 0 if it fills up
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PatchChoice(int[] heights, int[] widths, long[][] indices, float[][] counts) {
  /**
   * Chooses.
   *
   * @param rows of patches, padding included
   * @param columns of patches, padding included
   * @param most the most patches of a picture
   */
  static PatchChoice of(PixelBatch pictures, int rows, int columns, int most) {
    int count = pictures.count();
    int[] heights = new int[count];
    int[] widths = new int[count];
    int length = 0;
    for (int b = 0; b < count; b++) {
      heights[b] = covered(pictures, b, rows, pictures.height(), pictures.width());
      widths[b] = covered(pictures, b, columns, pictures.width(), 1);
      length = Math.max(length, heights[b] * widths[b]);
    }
    length = Math.min(length, most);
    long[][] indices = new long[count][length];
    float[][] counts = new float[count][length];
    for (int b = 0; b < count; b++) {
      long first = (long) b * rows * columns;
      int valid = Math.min(heights[b] * widths[b], length);
      for (int i = 0; i < valid; i++) {
        int row = i / widths[b];
        indices[b][i] = first + (long) row * columns + i % widths[b];
      }
      Arrays.fill(counts[b], 0, valid, 1);
      int padding = widths[b] < columns ? widths[b] : heights[b] * columns;
      Arrays.fill(indices[b], valid, length, first + padding);
    }
    return new PatchChoice(heights, widths, indices, counts);
  }

  /**
   * Some of these.
   *
   * @param kept for each picture which of its patches, at least one, counted row by row
   * @param counts of how many patches each of them tells
   */
  public PatchChoice only(int[][] kept, float[][] counts) {
    int length = Arrays.stream(kept).mapToInt(each -> each.length).max().orElse(0);
    long[][] fewer = new long[kept.length][length];
    float[][] told = new float[kept.length][length];
    for (int b = 0; b < kept.length; b++) {
      Arrays.fill(fewer[b], indices[b][kept[b][0]]);
      for (int i = 0; i < kept[b].length; i++) {
        fewer[b][i] = indices[b][kept[b][i]];
      }
      System.arraycopy(counts[b], 0, told[b], 0, kept[b].length);
    }
    return new PatchChoice(heights, widths, fewer, told);
  }

  /**
   * How many patches along one side have their first pixel in the picture.
   *
   * @param patches along this side
   * @param pixels along this side
   * @param step from one pixel of this side to the next
   */
  private static int covered(PixelBatch pictures, int b, int patches, int pixels, int step) {
    int start = b * pictures.height() * pictures.width();
    float scale = (float) pixels / patches;
    int covered = 0;
    while (covered < patches
        && pictures.mask()[start + Math.min((int) (covered * scale), pixels - 1) * step] != 0) {
      covered++;
    }
    return covered;
  }
}
