package dev.visprog.training.maskformer;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.PixelValues;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.measure.PanopticPicture;
import dev.visprog.training.places.Nouns;
import java.util.ArrayList;
import java.util.List;

/** Cuts samples out of scenes, or takes all of them: nearer or as in use, some mirrored. */
final class Samples {
  /** As in use most often; nearer as things are when a part of a picture is looked at. */
  private static final double[] ZOOMS = {1, 1, 1, 4.0 / 3, 5.0 / 3};

  /** Pixels of a mask; what shows less after a cut is left out. */
  private static final double LEAST = 1;

  private final List<ImageProcessor> processors = new ArrayList<>();

  Samples(MaskFormerLayout layout) throws CheckpointException {
    for (double zoom : ZOOMS) {
      processors.add(layout.processor(zoom));
    }
  }

  /** A part of a scene. */
  Sample part(Scene scene, Canvas canvas, Chance chance) {
    return of(chance.oneOf(processors), scene, canvas, chance);
  }

  /** A scene as in use: all that the canvas has room for. */
  Sample whole(Scene scene, Canvas canvas, Chance chance) {
    return of(processors.get(0), scene, canvas, chance);
  }

  /** What the picture does not fill of the canvas, at the bottom and the right, is 0. */
  private static Sample of(ImageProcessor processor, Scene scene, Canvas canvas, Chance chance) {
    PixelValues picture = processor.process(scene.picture());
    return of(
        picture,
        PanopticPicture.of(scene),
        canvas,
        new Cut(
            chance.whole(0, Math.max(0, picture.height() - canvas.height())),
            chance.whole(0, Math.max(0, picture.width() - canvas.width())),
            chance.yes(0.5)));
  }

  /**
   * Where a canvas lies on a picture.
   *
   * @param mirrored whether right is left
   */
  record Cut(int top, int left, boolean mirrored) {}

  static Sample of(PixelValues picture, PanopticPicture truth, Canvas canvas, Cut cut) {
    int rows = Math.min(canvas.height(), picture.height() - cut.top());
    int columns = Math.min(canvas.width(), picture.width() - cut.left());
    float[] rgb = new float[3 * canvas.height() * canvas.width()];
    float[][] shares = new float[truth.names().size()][];
    for (int y = 0; y < rows; y++) {
      int from = cut.top() + y;
      int trueRow = place(from, picture.height(), truth.height()) * truth.width();
      for (int x = 0; x < columns; x++) {
        int column = cut.left() + x;
        int at = cut.mirrored() ? picture.width() - 1 - column : column;
        for (int channel = 0; channel < 3; channel++) {
          rgb[(channel * canvas.height() + y) * canvas.width() + x] =
              picture.rgb()[(channel * picture.height() + from) * picture.width() + at];
        }
        int segment = truth.segments()[trueRow + place(at, picture.width(), truth.width())];
        if (segment > 0) {
          cover(shares, segment - 1, x, y, canvas);
        }
      }
    }
    return new Sample(rgb, segments(shares, truth.names()));
  }

  /** The pixel of a line of {@code count} that the middle of another line's pixel falls on. */
  private static int place(int at, int length, int count) {
    return (int) ((at + 0.5) * count / length);
  }

  private static void cover(float[][] shares, int segment, int x, int y, Canvas canvas) {
    if (shares[segment] == null) {
      shares[segment] = new float[canvas.rows() * canvas.columns()];
    }
    shares[segment][y / Canvas.MASK * canvas.columns() + x / Canvas.MASK] +=
        1f / (Canvas.MASK * Canvas.MASK);
  }

  private static List<Sample.Segment> segments(float[][] shares, List<String> names) {
    List<Sample.Segment> segments = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] != null && area(shares[i]) >= LEAST) {
        int label = Nouns.ALL.indexOf(names.get(i));
        segments.add(new Sample.Segment(label, shares[i]));
      }
    }
    return List.copyOf(segments);
  }

  private static double area(float[] shares) {
    double area = 0;
    for (float share : shares) {
      area += share;
    }
    return area;
  }
}
