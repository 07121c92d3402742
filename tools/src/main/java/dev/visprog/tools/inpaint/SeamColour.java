package dev.visprog.tools.inpaint;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.opencv.MatScope;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Takes back how a model shifts colours. A model that paints in the latents of an autoencoder gives
 * the untouched part of its picture back a little lighter, darker or paler, and what it painted is
 * shifted likewise, which shows at the seam. In a ring around the mask both versions are known: for
 * each channel the mean there, and the slope of the line of least squares from the model's version
 * to the picture, tell the shift.
 *
 * <p>The slope, not the ratio of the two deviations: an autoencoder also loses fine texture, which
 * makes its deviation smaller without any loss of contrast, and only what varies together in both
 * versions is the same thing seen twice.
 */
final class SeamColour {
  /** Width of the ring, and of what is left out between mask and ring, as parts of the side. */
  private static final double RING = 1 / 16.0;

  /** Beside the mask, the model may have painted already: its latents are coarser than pixels. */
  private static final double GAP = 1 / 64.0;

  /** In a ring of fewer pixels there is little to be told. */
  private static final int FEWEST = 32;

  /** Bounds of a plausible shift: beyond them the model shows something else there. */
  private static final double MOST_SLOPE = 1.25;

  private static final double MOST_SHIFT = 32; // of 255

  /** Variance that holds the slope near 1 where the ring is nearly of one colour. */
  private static final double STEADY = 16;

  private SeamColour() {}

  /**
   * What was painted, in the colours of the picture.
   *
   * @param shown what the model was shown
   * @param painted what it made of it, as large
   * @return {@code (height, width, 3)} bytes, blue first
   */
  static byte[] matched(Image shown, Image painted, Mask mask) throws ToolException {
    byte[] before = shown.toBgr();
    byte[] after = painted.toBgr();
    boolean[] ring = ring(mask);
    for (int channel = 0; channel < 3; channel++) {
      shift(before, after, ring, channel);
    }
    return after;
  }

  private static void shift(byte[] before, byte[] after, boolean[] ring, int channel) {
    double count = 0;
    double sumA = 0;
    double sumB = 0;
    double sumAA = 0;
    double sumAB = 0;
    for (int i = 0; i < ring.length; i++) {
      if (ring[i]) {
        int a = after[3 * i + channel] & 0xff;
        int b = before[3 * i + channel] & 0xff;
        count++;
        sumA += a;
        sumB += b;
        sumAA += a * a;
        sumAB += a * b;
      }
    }
    if (count < FEWEST) {
      return;
    }
    double meanA = sumA / count;
    double meanB = sumB / count;
    double variance = sumAA / count - meanA * meanA;
    double covariance = sumAB / count - meanA * meanB;
    double slope = clamp((covariance + STEADY) / (variance + STEADY), 1 / MOST_SLOPE, MOST_SLOPE);
    double mean = meanA + clamp(meanB - meanA, -MOST_SHIFT, MOST_SHIFT);
    byte[] table = new byte[256];
    for (int a = 0; a < table.length; a++) {
      table[a] = (byte) Math.round(clamp(slope * (a - meanA) + mean, 0, 255));
    }
    for (int i = channel; i < after.length; i += 3) {
      after[i] = table[after[i] & 0xff];
    }
  }

  private static boolean[] ring(Mask mask) throws ToolException {
    int side = mask.width();
    int gap = Math.max(1, (int) Math.round(GAP * side));
    int width = Math.max(4, (int) Math.round(RING * side));
    try (MatScope mats = MatScope.open()) {
      Mat open = mats.bytes(mask.height(), side, CvType.CV_8U, mask.toBytes());
      byte[] inner = MatScope.toBytes(widened(open, gap, mats));
      byte[] outer = MatScope.toBytes(widened(open, gap + width, mats));
      boolean[] ring = new boolean[inner.length];
      for (int i = 0; i < ring.length; i++) {
        ring[i] = outer[i] != 0 && inner[i] == 0;
      }
      return ring;
    } catch (CvException e) {
      throw new ToolException("OpenCV could not find the seam: " + e.getMessage(), e);
    }
  }

  private static Mat widened(Mat open, int by, MatScope mats) {
    Size size = new Size(2 * by + 1, 2 * by + 1);
    Mat wide = mats.mat();
    Imgproc.dilate(open, wide, mats.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, size)));
    return wide;
  }

  private static double clamp(double value, double least, double most) {
    return Math.min(most, Math.max(least, value));
  }
}
