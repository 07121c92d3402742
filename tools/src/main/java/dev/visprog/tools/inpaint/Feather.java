package dev.visprog.tools.inpaint;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.opencv.MatScope;
import dev.visprog.value.Box;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How much of what was painted shows in each open pixel: less and less towards the edge, where it
 * would else end abruptly, and nothing outside. The edge of the picture is no such edge. Where the
 * open part is thin, so is the feathered rim, so that its middle is always wholly painted.
 */
final class Feather {
  /** The rim's width in pixels of the model, which cannot place an edge more exactly than this. */
  private static final double RIM = 3;

  private static final int THINNEST = 2; // pixels of the picture
  private static final int WIDEST = 48;

  private final Box box;
  private final byte[] weights;

  private Feather(Box box, byte[] weights) {
    this.box = box;
    this.weights = weights;
  }

  /**
   * The weights for the pixels of a box.
   *
   * @param box holds whatever is to be painted
   * @param scale how many pixels of the picture one of the model stands for
   */
  static Feather of(Stencil stencil, Box box, double scale) throws ToolException {
    int rim = (int) Math.min(WIDEST, Math.max(THINNEST, Math.round(RIM * scale)));
    // one more pixel all around, to see where the open part ends, if the picture has one
    Box seen =
        new Box(box.x0() - 1, box.y0() - 1, box.x1() + 1, box.y1() + 1)
            .intersect(Box.ofSize(stencil.width(), stencil.height()));
    try (MatScope mats = MatScope.open()) {
      Mat whole = mats.bytes(stencil.height(), stencil.width(), CvType.CV_8U, stencil.pixels());
      Mat open = mats.own(whole.submat(seen.y0(), seen.y1(), seen.x0(), seen.x1()));
      Mat distance = mats.mat();
      Imgproc.distanceTransform(open, distance, Imgproc.DIST_L2, Imgproc.DIST_MASK_5);
      Mat depth = mats.mat(); // 1 beside the edge; cut at 255, which no rim comes near
      distance.convertTo(depth, CvType.CV_8U);
      Mat deepest = mats.mat();
      Size reach = new Size(2 * rim + 1, 2 * rim + 1);
      Imgproc.dilate(
          depth, deepest, mats.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, reach)));
      Box part = box.translate(-seen.x0(), -seen.y0());
      return new Feather(box, weights(crop(distance, part, mats), crop(deepest, part, mats), rim));
    } catch (CvException e) {
      throw new ToolException("OpenCV could not find the edge: " + e.getMessage(), e);
    }
  }

  private static Mat crop(Mat whole, Box part, MatScope mats) {
    Mat copy = mats.mat();
    mats.own(whole.submat(part.y0(), part.y1(), part.x0(), part.x1())).copyTo(copy);
    return copy;
  }

  private static byte[] weights(Mat distance, Mat deepest, int rim) {
    float[] depths = new float[Math.toIntExact(distance.total())];
    distance.get(0, 0, depths);
    byte[] most = MatScope.toBytes(deepest);
    byte[] weights = new byte[depths.length];
    for (int i = 0; i < weights.length; i++) {
      int width = Math.min(rim, (most[i] & 0xff) / 2);
      weights[i] = (byte) Math.round(255 * Math.min(1, depths[i] / (width + 1)));
    }
    return weights;
  }

  /** The weight of a pixel of the box, 0 (nothing) to 255 (wholly). */
  int at(int x, int y) {
    return weights[(y - box.y0()) * box.width() + x - box.x0()] & 0xff;
  }
}
