package dev.visprog.tools.segment;

import dev.visprog.tool.ToolException;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import java.util.List;
import java.util.Optional;

/**
 * The shapes of boxes by a model that divides whole pictures: for each box the part of the picture
 * that fills a box most like it. A box that is like none has no shape.
 */
public final class MaskFormerBoxes implements BoxSegmenter {
  /** Of two boxes around one thing: what is below has another thing as its largest part. */
  private static final double LEAST_OVERLAP = 0.4;

  private final MaskFormerRegions model;

  /** By this model. */
  public MaskFormerBoxes(MaskFormerRegions model) {
    this.model = model;
  }

  @Override
  public List<Shape> shapes(Image picture, List<Box> boxes) throws ToolException {
    List<Region> parts = model.divide(picture);
    return boxes.stream().map(box -> shape(box, parts)).toList();
  }

  private static Shape shape(Box box, List<Region> parts) {
    Region best = null;
    double most = LEAST_OVERLAP;
    for (Region part : parts) {
      double overlap = overlap(box, part.box());
      if (overlap > most) {
        best = part;
        most = overlap;
      }
    }
    byte[] weights = new byte[box.width() * box.height()];
    Mask mask = best == null ? null : best.mask();
    if (best != null && mask != null) {
      Box shared = box.intersect(best.box());
      for (int y = shared.y0(); y < shared.y1(); y++) {
        for (int x = shared.x0(); x < shared.x1(); x++) {
          weights[(y - box.y0()) * box.width() + x - box.x0()] =
              (byte) mask.at(x - best.box().x0(), y - best.box().y0());
        }
      }
    }
    return new Shape(Mask.of(box.width(), box.height(), weights), best == null ? 0 : most);
  }

  /** Intersection over union. */
  private static double overlap(Box a, Box b) {
    Box shared = a.intersect(b);
    if (shared.isEmpty()) {
      return 0;
    }
    double both = area(shared);
    return both / (area(a) + area(b) - both);
  }

  private static double area(Box box) {
    return (double) box.width() * box.height();
  }

  @Override
  public Optional<String> revision() {
    return model.revision().map(revision -> revision + ", boxes");
  }

  @Override
  public Optional<String> missing() {
    return model.missing();
  }

  @Override
  public void close() {
    model.close();
  }
}
