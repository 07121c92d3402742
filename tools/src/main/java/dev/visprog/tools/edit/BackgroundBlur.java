package dev.visprog.tools.edit;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.opencv.MatScope;
import dev.visprog.value.Image;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A blur of the background alone: each pixel is the mean of the background around it, and the
 * foreground does not count, so that its colours do not bleed into a halo around it.
 *
 * <p>A wide blur has no detail, so it is computed at a smaller size and enlarged.
 */
final class BackgroundBlur {
  /** Standard deviation of the blur, as a part of the picture's size (the root of its area). */
  private static final double STRENGTH = 0.014;

  private static final double LEAST_DEVIATION = 1.5;

  /** The deviation in pixels of the smaller picture: enough that enlarging it shows no grid. */
  private static final double WORKING_DEVIATION = 5;

  /** What the foreground counts all the same, so that there is a colour where nothing else is. */
  private static final double LEAST_WEIGHT = 1e-3;

  private BackgroundBlur() {}

  /**
   * The blurred background everywhere, also behind the foreground.
   *
   * @param foreground how much each pixel belongs to it, 0 to 255
   * @return {@code (height, width, 3)} bytes, blue first
   */
  static byte[] of(Image image, byte[] foreground) throws ToolException {
    double deviation =
        Math.max(LEAST_DEVIATION, STRENGTH * Math.sqrt((double) image.width() * image.height()));
    double scale = Math.min(1, WORKING_DEVIATION / deviation);
    Size size =
        new Size(
            Math.max(1, Math.rint(image.width() * scale)),
            Math.max(1, Math.rint(image.height() * scale)));
    try (MatScope mats = MatScope.open()) {
      Mat colors = mats.mat();
      small(mats.of(image), size, mats).convertTo(colors, CvType.CV_32F);
      Mat mask = mats.bytes(image.height(), image.width(), CvType.CV_8U, foreground);
      Mat weights = backgroundWeights(small(mask, size, mats), mats);

      Mat weighted = mats.mat();
      Core.multiply(colors, weights, weighted);
      blur(weighted, deviation * scale);
      blur(weights, deviation * scale);
      Core.divide(weighted, weights, weighted);

      Mat enlarged = mats.mat();
      Imgproc.resize(
          weighted, enlarged, new Size(image.width(), image.height()), 0, 0, Imgproc.INTER_CUBIC);
      Mat result = mats.mat();
      enlarged.convertTo(result, CvType.CV_8U);
      return MatScope.toBytes(result);
    } catch (CvException e) {
      throw new ToolException("OpenCV could not blur the picture: " + e.getMessage(), e);
    }
  }

  /**
   * One weight for each channel. Pixels beside the foreground hold a little of it: left out too.
   */
  private static Mat backgroundWeights(Mat mask, MatScope mats) {
    Mat wide = mats.mat();
    Imgproc.dilate(
        mask, wide, mats.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3))));
    Mat weights = mats.mat();
    wide.convertTo(weights, CvType.CV_32F, -1 / 255.0, 1);
    Core.max(weights, new Scalar(LEAST_WEIGHT), weights);
    Mat three = mats.mat();
    Core.merge(List.of(weights, weights, weights), three);
    return three;
  }

  private static Mat small(Mat source, Size size, MatScope mats) {
    Mat target = mats.mat();
    Imgproc.resize(source, target, size, 0, 0, Imgproc.INTER_AREA);
    return target;
  }

  private static void blur(Mat m, double deviation) {
    Imgproc.GaussianBlur(m, m, new Size(0, 0), deviation);
  }
}
