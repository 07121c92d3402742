package dev.visprog.models.owlvit;

import dev.visprog.models.detection.RelativeBox;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture as the network saw it, without any text: for each of its P places a box and what is
 * needed to say how well a text fits it. Texts are compared with it in a fraction of the time that
 * it took to make, on any thread.
 */
public final class OwlVitImage {
  private final int width;
  private final int height;
  private final OwlVersion version;
  private final float[] units;
  private final float[] shiftAndScale;
  private final float[] boxes;
  private final float @Nullable [] objectness;

  /**
   * Puts it together; nothing is copied.
   *
   * @param width of the picture, in pixels
   * @param height of the picture, in pixels
   * @param units what lies at each place, at length 1: {@code (D, P)}, so that a text meets all
   *     places in the order of memory
   * @param shiftAndScale {@code (P, 2)}, as {@link ClassHead} gives it
   * @param boxes {@code (P, 4)}, as {@link BoxHead} gives it
   * @param objectness {@code (P)}, or null
   */
  OwlVitImage(
      int width,
      int height,
      OwlVersion version,
      float[] units,
      float[] shiftAndScale,
      float[] boxes,
      float @Nullable [] objectness) {
    this.width = width;
    this.height = height;
    this.version = version;
    this.units = units;
    this.shiftAndScale = shiftAndScale;
    this.boxes = boxes;
    this.objectness = objectness;
  }

  /** The width of the picture, in pixels. */
  public int width() {
    return width;
  }

  /** The height of the picture, in pixels. */
  public int height() {
    return height;
  }

  /** How many boxes there are, P. */
  public int places() {
    return boxes.length / 4;
  }

  /** About how many bytes it takes. */
  public long bytes() {
    long floats = (long) units.length + shiftAndScale.length + boxes.length;
    return Float.BYTES * (floats + (objectness == null ? 0 : objectness.length));
  }

  /**
   * The box of a place, in shares of what the network saw: of the picture with OWL-ViT, of the
   * square that it was padded to with OWLv2.
   */
  public RelativeBox box(int place) {
    int i = 4 * place;
    return new RelativeBox(boxes[i], boxes[i + 1], boxes[i + 2], boxes[i + 3]);
  }

  /**
   * How much each place looks like an object, whichever: P logits. Texts do not change it.
   *
   * @return empty for OWL-ViT, which has no such head
   */
  public Optional<float[]> objectness() {
    return Optional.ofNullable(objectness).map(float[]::clone);
  }

  /**
   * How well a text fits each place: {@code (cosine + shift) * scale}.
   *
   * @return P logits
   */
  public float[] logits(OwlVitText text) {
    float[] query = text.unit();
    int places = places();
    if ((long) query.length * places != units.length) {
      throw new IllegalArgumentException(
          "got a text of %d numbers, want %d: it comes from another model"
              .formatted(query.length, units.length / places));
    }
    float[] logits = new float[places];
    float factor = 1 / (length(query) + ClassHead.EPSILON);
    for (int d = 0; d < query.length; d++) {
      float share = query[d] * factor;
      int row = d * places;
      for (int place = 0; place < places; place++) {
        logits[place] += share * units[row + place];
      }
    }
    for (int place = 0; place < places; place++) {
      float scale = ClassHead.scale(shiftAndScale[2 * place + 1]);
      logits[place] = (logits[place] + shiftAndScale[2 * place]) * scale;
    }
    return logits;
  }

  private static float length(float[] vector) {
    double sum = 0;
    for (float value : vector) {
      sum += (double) value * value;
    }
    return (float) Math.sqrt(sum);
  }

  /** Pixels that a relative width of 1 stands for. */
  int frameWidth() {
    return version.frameWidth(width, height);
  }

  /** Pixels that a relative height of 1 stands for. */
  int frameHeight() {
    return version.frameHeight(width, height);
  }
}
