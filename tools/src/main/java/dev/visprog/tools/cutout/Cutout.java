package dev.visprog.tools.cutout;

import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.geometry.Half;
import dev.visprog.tools.opencv.MatScope;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Cuts the things that regions show out of their picture. */
public final class Cutout {
  private static final int FULL = 255;

  private Cutout() {}

  /**
   * How much each pixel belongs to any of the regions.
   *
   * <p>The outline is looked for in the picture: near the edge of a region's mask and wherever a
   * soft mask is unsure, or anywhere in the box of a region without one. Taken as they are: a mask
   * that fills its box, an empty one, a half of the picture, and a region with nothing around it to
   * tell it from.
   *
   * @param regions in the frame of {@code image}
   * @return one unsigned byte a pixel, 0 (not at all) to 255 (wholly), row by row
   */
  public static byte[] of(Image image, Regions regions, ToolContext context) throws ToolException {
    try (MatScope mats = MatScope.open()) {
      Mat picture = mats.of(image);
      Mat whole = mats.own(Mat.zeros(image.height(), image.width(), CvType.CV_8U));
      int done = 0;
      for (Region region : regions.list()) {
        context.checkCancelled();
        context.progress((double) done++ / regions.size(), "cutting out " + region.label());
        add(picture, image, region, whole);
      }
      return MatScope.toBytes(whole);
    } catch (CvException e) {
      throw new ToolException("OpenCV could not cut out the regions: " + e.getMessage(), e);
    }
  }

  private static void add(Mat picture, Image image, Region region, Mat whole) throws ToolException {
    try (MatScope mats = MatScope.open()) {
      Box box = region.box();
      Mask mask = region.mask();
      Box window = Outline.window(box, image.frame().bounds());
      if (mask != null && mask.area() == 0) {
        return;
      }
      boolean asItIs =
          Half.isHalf(region, image.frame())
              || (mask != null && mask.area() == box.area())
              || (mask == null && window.equals(box));
      if (asItIs) {
        Mat target = mats.own(whole.submat(box.y0(), box.y1(), box.x0(), box.x1()));
        Core.max(target, weights(box, mask, mats), target);
        return;
      }
      Mat part = mats.own(picture.submat(window.y0(), window.y1(), window.x0(), window.x1()));
      Mat rough = mats.own(Mat.zeros(window.height(), window.width(), CvType.CV_8U));
      Box inWindow = box.translate(-window.x0(), -window.y0());
      weights(box, mask, mats)
          .copyTo(
              mats.own(rough.submat(inWindow.y0(), inWindow.y1(), inWindow.x0(), inWindow.x1())));
      Mat target = mats.own(whole.submat(window.y0(), window.y1(), window.x0(), window.x1()));
      Core.max(target, Outline.find(part, rough, mask == null, mats), target);
    }
  }

  private static Mat weights(Box box, @Nullable Mask mask, MatScope mats) {
    return mask == null
        ? mats.own(new Mat(box.height(), box.width(), CvType.CV_8U, new Scalar(FULL)))
        : mats.bytes(box.height(), box.width(), CvType.CV_8U, mask.toBytes());
  }
}
