package dev.visprog.tools.opencv;

import dev.visprog.tool.ToolException;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Owns the matrices of one piece of work and releases them all at its end, so that native memory
 * does not wait for the garbage collector. Belongs to one thread.
 */
public final class MatScope implements AutoCloseable {
  private final List<Mat> owned = new ArrayList<>();

  private MatScope() {}

  /**
   * An empty scope.
   *
   * @throws ToolException if OpenCV cannot be loaded
   */
  public static MatScope open() throws ToolException {
    OpenCv.load();
    return new MatScope();
  }

  /** A new, empty matrix to be filled. */
  public Mat mat() {
    return own(new Mat());
  }

  /** A new matrix of this size and type, its content undefined. */
  public Mat mat(int height, int width, int type) {
    return own(new Mat(height, width, type));
  }

  /** The scope's from now on. */
  public <M extends Mat> M own(M mat) {
    owned.add(mat);
    return mat;
  }

  /** A picture as {@code (H, W, 3)} bytes, blue first. */
  public Mat of(Image image) {
    return bytes(image.height(), image.width(), CvType.CV_8UC3, image.toBgr());
  }

  /** Bytes as a matrix of one of the 8-bit types. */
  public Mat bytes(int height, int width, int type, byte[] bytes) {
    Mat mat = mat(height, width, type);
    mat.put(0, 0, bytes);
    return mat;
  }

  /** A copy of the content of an 8-bit matrix, row by row. */
  public static byte[] toBytes(Mat mat) {
    byte[] bytes = new byte[Math.toIntExact(mat.total() * mat.channels())];
    mat.get(0, 0, bytes);
    return bytes;
  }

  @Override
  public void close() {
    owned.forEach(Mat::release);
    owned.clear();
  }
}
