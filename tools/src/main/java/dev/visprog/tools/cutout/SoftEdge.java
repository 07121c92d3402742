package dev.visprog.tools.cutout;

import dev.visprog.tools.opencv.MatScope;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Turns a hard outline found in a small picture into a soft one of the full picture: a guided
 * filter lets the edge follow the edges that the full picture has, hair and all.
 */
final class SoftEdge {
  /** Radius of the filter in pixels of the small picture: how far the edge may move or spread. */
  private static final int RADIUS = 3;

  /** How strong an edge in the picture must be to be followed (variance of luma from 0 to 1). */
  private static final double EPSILON = 4e-4;

  /** Weights are stretched from here and up to one minus this, so that both sides come out pure. */
  private static final double CLEAN = 0.12;

  private SoftEdge() {}

  /**
   * The soft outline.
   *
   * @param found {@code (h, w)} bytes, 0 or 255
   * @param small the picture at that size
   * @param full the picture at full size
   * @return bytes of the full size, 0 to 255
   */
  static Mat of(Mat found, Mat small, Mat full, MatScope mats) {
    Mat p = unit(found, mats);
    Imgproc.GaussianBlur(p, p, new Size(0, 0), 0.7);
    Mat guide = luma(small, mats);

    // q = a I + b in each window, with a and b of least squares towards p.
    Mat meanI = mean(guide, mats);
    Mat meanP = mean(p, mats);
    Mat covariance = minus(mean(times(guide, p, mats), mats), times(meanI, meanP, mats), mats);
    Mat variance = minus(mean(times(guide, guide, mats), mats), times(meanI, meanI, mats), mats);
    Core.add(variance, new Scalar(EPSILON), variance);
    Mat a = mats.mat();
    Core.divide(covariance, variance, a);
    Mat b = minus(meanP, times(a, meanI, mats), mats);

    Mat fullA = enlarged(mean(a, mats), full.size(), mats);
    Mat fullB = enlarged(mean(b, mats), full.size(), mats);
    Mat q = times(fullA, luma(full, mats), mats);
    Core.add(q, fullB, q);

    Mat soft = mats.mat();
    double stretch = 255 / (1 - 2 * CLEAN);
    q.convertTo(soft, CvType.CV_8U, stretch, -CLEAN * stretch); // rounds, and cuts at 0 and 255
    return soft;
  }

  private static Mat unit(Mat bytes, MatScope mats) {
    Mat unit = mats.mat();
    bytes.convertTo(unit, CvType.CV_32F, 1 / 255.0);
    return unit;
  }

  private static Mat luma(Mat picture, MatScope mats) {
    Mat gray = mats.mat();
    Imgproc.cvtColor(picture, gray, Imgproc.COLOR_BGR2GRAY);
    return unit(gray, mats);
  }

  private static Mat mean(Mat m, MatScope mats) {
    Mat mean = mats.mat();
    Imgproc.blur(m, mean, new Size(2 * RADIUS + 1, 2 * RADIUS + 1));
    return mean;
  }

  private static Mat times(Mat x, Mat y, MatScope mats) {
    Mat product = mats.mat();
    Core.multiply(x, y, product);
    return product;
  }

  private static Mat minus(Mat x, Mat y, MatScope mats) {
    Mat difference = mats.mat();
    Core.subtract(x, y, difference);
    return difference;
  }

  private static Mat enlarged(Mat m, Size size, MatScope mats) {
    Mat large = mats.mat();
    Imgproc.resize(m, large, size, 0, 0, Imgproc.INTER_LINEAR);
    return large;
  }
}
