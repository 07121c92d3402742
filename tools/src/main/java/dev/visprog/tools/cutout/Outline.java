package dev.visprog.tools.cutout;

import dev.visprog.tools.opencv.MatScope;
import dev.visprog.value.Box;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Finds the outline of one thing with GrabCut, at a bounded size, and brings it back softly. */
final class Outline {
  /** The long side at which the outline is looked for, in pixels. */
  private static final double WORKING_SIDE = 400;

  /** How much of the surroundings is seen, as a part of the box's longer side. */
  private static final double MARGIN = 0.25;

  private static final int LEAST_MARGIN = 8;

  /** How far a mask's edge may be wrong, as a part of the thing's size. */
  private static final double BAND = 0.05;

  /** Between this weight and as much below the full one, a model was not sure. */
  private static final int UNSURE = 26; // of 255

  private static final int FULL = 255;

  private static final int ROUNDS_FROM_MASK = 3;
  private static final int ROUNDS_FROM_BOX = 5;

  /** A thing that fills less of its box was lost; then the box itself is taken. */
  private static final double LEAST_PART_OF_BOX = 0.08;

  private Outline() {}

  /** The box with enough around it to tell the thing from its surroundings. */
  static Box window(Box box, Box picture) {
    int margin =
        (int) Math.max(LEAST_MARGIN, Math.ceil(MARGIN * Math.max(box.width(), box.height())));
    return new Box(box.x0() - margin, box.y0() - margin, box.x1() + margin, box.y1() + margin)
        .intersect(picture);
  }

  /**
   * Finds the outline.
   *
   * @param part the picture in the window, {@code (h, w, 3)} bytes
   * @param rough what is known of the thing, {@code (h, w)} bytes, 0 to 255
   * @param isBox whether {@code rough} is a mere box, in which the thing lies somewhere
   * @return {@code (h, w)} bytes, 0 to 255
   */
  static Mat find(Mat part, Mat rough, boolean isBox, MatScope mats) {
    double scale = Math.min(1, WORKING_SIDE / Math.max(part.width(), part.height()));
    Size size =
        new Size(
            Math.max(1, Math.rint(part.width() * scale)),
            Math.max(1, Math.rint(part.height() * scale)));
    Mat small = resized(part, size, mats);
    Mat weights = resized(rough, size, mats);
    Mat inside = above(127, weights, mats);
    Mat labels = isBox ? labelsOfBox(inside, mats) : labelsOfMask(inside, weights, mats);
    Mat found = inside;
    if (hasBoth(labels, mats)) {
      found = grabCut(small, labels, isBox ? ROUNDS_FROM_BOX : ROUNDS_FROM_MASK, mats);
      if (isBox) {
        found = withoutSpecks(found, mats);
        boolean lost = Core.countNonZero(found) < LEAST_PART_OF_BOX * Core.countNonZero(inside);
        if (lost) {
          return rough;
        }
      }
    }
    return SoftEdge.of(found, small, part, mats);
  }

  private static Mat resized(Mat source, Size size, MatScope mats) {
    Mat target = mats.mat();
    Imgproc.resize(source, target, size, 0, 0, Imgproc.INTER_AREA);
    return target;
  }

  /** 255 where the weight is above a threshold, 0 elsewhere. */
  private static Mat above(int threshold, Mat weights, MatScope mats) {
    Mat above = mats.mat();
    Imgproc.threshold(weights, above, threshold, FULL, Imgproc.THRESH_BINARY);
    return above;
  }

  private static Mat labelsOfBox(Mat inside, MatScope mats) {
    Mat labels = mats.own(new Mat(inside.size(), CvType.CV_8U, new Scalar(Imgproc.GC_BGD)));
    labels.setTo(new Scalar(Imgproc.GC_PR_FGD), inside);
    return labels;
  }

  /**
   * Sure well inside the mask and well outside; unsure in a band around its edge, and wherever a
   * soft mask says that the model was.
   */
  private static Mat labelsOfMask(Mat inside, Mat weights, MatScope mats) {
    double size = Math.sqrt(Core.countNonZero(inside));
    int band = (int) Math.max(2, Math.rint(BAND * size));
    Mat disc =
        mats.own(
            Imgproc.getStructuringElement(
                Imgproc.MORPH_ELLIPSE, new Size(2 * band + 1, 2 * band + 1)));
    Mat core = mats.mat();
    Mat reach = mats.mat();
    Imgproc.erode(inside, core, disc);
    Imgproc.dilate(inside, reach, disc);
    Core.bitwise_and(core, above(FULL - UNSURE, weights, mats), core);
    Core.bitwise_or(reach, above(UNSURE, weights, mats), reach);
    Mat labels = mats.own(new Mat(inside.size(), CvType.CV_8U, new Scalar(Imgproc.GC_BGD)));
    labels.setTo(new Scalar(Imgproc.GC_PR_BGD), reach);
    labels.setTo(new Scalar(Imgproc.GC_PR_FGD), inside);
    labels.setTo(new Scalar(Imgproc.GC_FGD), core);
    return labels;
  }

  /** GrabCut needs a pixel of each side to learn from. */
  private static boolean hasBoth(Mat labels, MatScope mats) {
    int foreground = Core.countNonZero(foreground(labels, mats));
    return foreground > 0 && foreground < labels.total();
  }

  private static Mat grabCut(Mat small, Mat labels, int rounds, MatScope mats) {
    Core.setRNGSeed(1); // of this thread; GrabCut starts from random clusters
    Imgproc.grabCut(
        small, labels, new Rect(), mats.mat(), mats.mat(), rounds, Imgproc.GC_INIT_WITH_MASK);
    return foreground(labels, mats);
  }

  private static Mat foreground(Mat labels, MatScope mats) {
    Mat odd = mats.mat(); // GC_FGD and GC_PR_FGD are the odd labels
    Core.bitwise_and(labels, mats.own(new Mat(labels.size(), CvType.CV_8U, new Scalar(1))), odd);
    Mat foreground = mats.mat();
    Core.multiply(odd, new Scalar(255), foreground);
    return foreground;
  }

  /** Single pixels taken away, small holes filled. */
  private static Mat withoutSpecks(Mat found, MatScope mats) {
    Mat disc = mats.own(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(5, 5)));
    Mat opened = mats.mat();
    Mat closed = mats.mat();
    Imgproc.morphologyEx(found, opened, Imgproc.MORPH_OPEN, disc);
    Imgproc.morphologyEx(opened, closed, Imgproc.MORPH_CLOSE, disc);
    return closed;
  }
}
