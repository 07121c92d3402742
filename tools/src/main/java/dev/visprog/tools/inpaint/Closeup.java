package dev.visprog.tools.inpaint;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.opencv.MatScope;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A square of a picture at the model's size, with what is open of it. Shrinking averages areas and
 * enlarging is cubic, both ways.
 *
 * @param square where it is from
 * @param picture what the model sees
 * @param mask what the model is to paint: every pixel in which any open one lies, as many more as
 *     the {@linkplain Feather#rim rim} takes, and as interpolation looks at, so that nothing that
 *     the model has not painted comes into a pixel that changes; the blurred edge of what is
 *     replaced is hidden from the model with it
 */
record Closeup(Square square, Image picture, Mask mask) {
  /** How many pixels cubic interpolation looks at on either side. */
  private static final int REACH = 2;

  static Closeup of(Image image, Stencil stencil, Square square) throws ToolException {
    try (MatScope mats = MatScope.open()) {
      Image picture = Image.ofBgr(square.side(), square.side(), colours(image, square, mats));
      Mask mask = Mask.of(square.side(), square.side(), open(stencil, square, mats));
      return new Closeup(square, picture, mask);
    } catch (CvException e) {
      throw new ToolException("OpenCV could not look at the part to replace: " + e.getMessage(), e);
    }
  }

  /**
   * What was painted, back at the size of the picture.
   *
   * @param painted {@code (side, side, 3)} bytes, blue first
   * @return {@code (height, width, 3)} bytes of the square's part inside the picture
   */
  byte[] back(byte[] painted) throws ToolException {
    try (MatScope mats = MatScope.open()) {
      Mat whole = mats.bytes(square.side(), square.side(), CvType.CV_8UC3, painted);
      Mat part = mats.mat();
      part(whole, square.seen(), mats).copyTo(part);
      return MatScope.toBytes(resized(part, square.inside(), mats));
    } catch (CvException e) {
      throw new ToolException("OpenCV could not put back what was painted: " + e.getMessage(), e);
    }
  }

  private static byte[] colours(Image image, Square square, MatScope mats) {
    Mat part = part(mats.of(image), square.inside(), mats);
    return MatScope.toBytes(mirrored(resized(part, square.seen(), mats), square, mats));
  }

  private static byte[] open(Stencil stencil, Square square, MatScope mats) {
    Mat whole = mats.bytes(stencil.height(), stencil.width(), CvType.CV_8U, stencil.pixels());
    Mat share = mats.mat(); // in floats: a speck is less than a byte can tell
    part(whole, square.inside(), mats).convertTo(share, CvType.CV_32F);
    Mat small = mirrored(resized(share, square.seen(), mats), square, mats);
    Mat any = mats.mat();
    Core.compare(small, new Scalar(1e-4), any, Core.CMP_GT);
    int more = REACH + (int) Math.ceil(Feather.rim(square.scale()) / square.scale());
    Size size = new Size(2 * more + 1, 2 * more + 1);
    Mat grown = mats.mat();
    Imgproc.dilate(any, grown, mats.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, size)));
    return MatScope.toBytes(grown);
  }

  private static Mat part(Mat whole, Box box, MatScope mats) {
    return mats.own(whole.submat(box.y0(), box.y1(), box.x0(), box.x1()));
  }

  private static Mat resized(Mat source, Box target, MatScope mats) {
    boolean shrinks = (long) target.width() * target.height() < source.total();
    Mat resized = mats.mat();
    Imgproc.resize(
        source,
        resized,
        new Size(target.width(), target.height()),
        0,
        0,
        shrinks ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC);
    return resized;
  }

  private static Mat mirrored(Mat seen, Square square, MatScope mats) {
    Box at = square.seen();
    int right = square.side() - at.x1();
    int bottom = square.side() - at.y1();
    Mat full = mats.mat();
    Core.copyMakeBorder(seen, full, at.y0(), bottom, at.x0(), right, Core.BORDER_REFLECT_101);
    return full;
  }
}
