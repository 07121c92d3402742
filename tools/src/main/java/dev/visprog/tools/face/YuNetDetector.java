package dev.visprog.tools.face;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.opencv.MatScope;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.FaceDetectorYN;

/**
 * Finds faces in pictures of any size with YuNet, usable alone. Safe for several threads: they take
 * turns.
 */
public final class YuNetDetector implements AutoCloseable {
  /** Faces below this score are left out: those found right were above 0.8 in our trials. */
  private static final float LEAST_SCORE = 0.7f;

  /** Of two faces that overlap by more than this, the better one stays. */
  private static final float MOST_OVERLAP = 0.3f;

  private static final int MOST_FACES = 5000;
  private static final int VALUES_PER_FACE = 15; // x, y, width, height, five landmarks, score
  private static final int SCORE = 14;

  private @Nullable FaceDetectorYN network;

  private YuNetDetector(FaceDetectorYN network) {
    this.network = network;
  }

  /**
   * Loads the network.
   *
   * @param file a YuNet ONNX file
   * @throws UnusableModelException if the file cannot be read or is no YuNet
   * @throws ToolException if OpenCV cannot be loaded
   */
  public static YuNetDetector load(Path file) throws UnusableModelException, ToolException {
    return load(file, YuNetFile.read(file));
  }

  static YuNetDetector load(Path file, YuNetFile model)
      throws UnusableModelException, ToolException {
    try (MatScope mats = MatScope.open()) {
      YuNetDetector detector =
          new YuNetDetector(
              FaceDetectorYN.create(
                  "onnx",
                  mats.own(new MatOfByte(model.bytes())),
                  mats.own(new MatOfByte()),
                  new Size(32, 32),
                  LEAST_SCORE,
                  MOST_OVERLAP,
                  MOST_FACES));
      detector.search(mats.own(Mat.zeros(32, 32, CvType.CV_8UC3)), mats);
      return detector;
    } catch (CvException e) {
      throw YuNetFile.unusable(file, "does not run");
    }
  }

  /**
   * Finds faces.
   *
   * @return best first, in pixels of {@code image}
   * @throws ToolException if the picture cannot be searched
   */
  public List<Face> detect(Image image) throws ToolException {
    try (MatScope mats = MatScope.open()) {
      Mat picture = mats.of(image);
      List<Face> found = new ArrayList<>();
      for (double scale : SearchScales.of(image.width(), image.height())) {
        Mat scaled = scale == 1 ? picture : resized(picture, scale, mats);
        for (Face face : search(scaled, mats)) {
          // The exact scale differs a little from the wanted one, since pixels are whole.
          found.add(face.scaled((double) image.width() / scaled.width()));
        }
      }
      found.removeIf(face -> !face.isPlausible(image.width(), image.height()));
      return withoutDoubles(found);
    } catch (CvException e) {
      throw new ToolException("OpenCV could not search the picture: " + e.getMessage(), e);
    }
  }

  /** Lets go of the network; a later {@link #detect} fails. */
  @Override
  public synchronized void close() {
    network = null; // OpenCV's Java class frees its native side when it is collected
  }

  private synchronized List<Face> search(Mat picture, MatScope mats) {
    FaceDetectorYN open = network;
    if (open == null) {
      throw new IllegalStateException("the detector is closed");
    }
    Mat rows = mats.mat();
    open.setInputSize(picture.size());
    open.detect(picture, rows);
    List<Face> faces = new ArrayList<>();
    float[] row = new float[VALUES_PER_FACE];
    for (int i = 0; i < rows.rows(); i++) {
      rows.get(i, 0, row);
      faces.add(new Face(row[0], row[1], row[2], row[3], row[SCORE]));
    }
    return faces;
  }

  private static Mat resized(Mat picture, double scale, MatScope mats) {
    Mat scaled = mats.mat();
    Size size =
        new Size(
            Math.max(1, Math.rint(picture.width() * scale)),
            Math.max(1, Math.rint(picture.height() * scale)));
    int how = scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
    Imgproc.resize(picture, scaled, size, 0, 0, how);
    return scaled;
  }

  /** Of the faces that several scales found, the best one of each. */
  static List<Face> withoutDoubles(List<Face> found) {
    List<Face> kept = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparingDouble(Face::score).reversed())
        .filter(face -> kept.stream().noneMatch(better -> better.iou(face) > MOST_OVERLAP))
        .forEachOrdered(kept::add);
    return kept;
  }
}
