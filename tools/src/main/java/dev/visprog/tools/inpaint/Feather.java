package dev.visprog.tools.inpaint;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.opencv.MatScope;
import dev.visprog.value.Box;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * How much of what was painted shows in each pixel: all of it in those that are open, and less and
 * less in a rim around them. The rim takes what masks leave of a thing, such as the line around
 * something drawn or a soft edge: by this alone people and models would know it again.
 */
final class Feather {
  /**
   * The rim's width in pixels of the model. With 1.5, no more of what was replaced is hidden, and
   * with 3 it takes the outlines of what stands beside.
   */
  private static final double RIM = 1;

  private static final int THINNEST = 2; // pixels of the picture
  private static final int WIDEST = 48;

  private final Box box;
  private final byte[] weights;

  private Feather(Box box, byte[] weights) {
    this.box = box;
    this.weights = weights;
  }

  /**
   * The rim's width in pixels of the picture.
   *
   * @param scale how many pixels of the picture one of the model stands for
   */
  static int rim(double scale) {
    return (int) Math.min(WIDEST, Math.max(THINNEST, Math.round(RIM * scale)));
  }

  /** That of a group, in the part of the picture that the model paints. */
  static Feather of(Group group, Square square) throws ToolException {
    int rim = rim(square.scale());
    Box open = group.box();
    Box box =
        new Box(open.x0() - rim, open.y0() - rim, open.x1() + rim, open.y1() + rim)
            .intersect(square.inside());
    try (MatScope mats = MatScope.open()) {
      Mat closed = mats.bytes(box.height(), box.width(), CvType.CV_8U, closed(group, box));
      Mat distance = mats.mat();
      Imgproc.distanceTransform(closed, distance, Imgproc.DIST_L2, Imgproc.DIST_MASK_5);
      float[] distances = new float[Math.toIntExact(distance.total())];
      distance.get(0, 0, distances);
      return new Feather(box, weights(distances, rim));
    } catch (CvException e) {
      throw new ToolException("OpenCV could not find the edge: " + e.getMessage(), e);
    }
  }

  private static byte[] closed(Group group, Box box) {
    byte[] closed = new byte[box.width() * box.height()];
    for (int y = 0; y < box.height(); y++) {
      for (int x = 0; x < box.width(); x++) {
        boolean open = group.has(box.x0() + x, box.y0() + y);
        closed[y * box.width() + x] = open ? 0 : Stencil.OPEN;
      }
    }
    return closed;
  }

  private static byte[] weights(float[] distances, int rim) {
    byte[] weights = new byte[distances.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) Math.round(255 * Math.max(0, 1 - distances[i] / (rim + 1)));
    }
    return weights;
  }

  /** The pixels that change: those that are open and the rim are in it. */
  Box box() {
    return box;
  }

  /** The weight of a pixel of the box, 0 (nothing) to 255 (wholly). */
  int at(int x, int y) {
    return weights[(y - box.y0()) * box.width() + x - box.x0()] & 0xff;
  }
}
