package dev.visprog.models.sam;

import dev.visprog.value.Box;
import dev.visprog.value.Mask;
import java.util.Optional;

/**
 * A picture as the network saw it, without any prompt, some megabytes of numbers. Masks are drawn
 * from it in a fraction of the time that it took to make.
 */
public final class SamImage {
  /** From here on a weight is 255, and below its negative it is 0. */
  private static final float SURE = (float) Math.log(254.5 / 0.5);

  private final int width;
  private final int height;
  private final int coveredWidth;
  private final int coveredHeight;
  private final int imageSize;
  private final float[] features;

  /**
   * Puts it together; nothing is copied.
   *
   * @param width of the picture, in pixels
   * @param height of the picture, in pixels
   * @param coveredWidth columns of what the network saw that show the picture; the rest is padding
   * @param coveredHeight rows of the same
   * @param imageSize rows and columns of what the network saw
   * @param features {@code (P, C)}
   */
  SamImage(
      int width, int height, int coveredWidth, int coveredHeight, int imageSize, float[] features) {
    this.width = width;
    this.height = height;
    this.coveredWidth = coveredWidth;
    this.coveredHeight = coveredHeight;
    this.imageSize = imageSize;
    this.features = features;
  }

  /** The width of the picture, in pixels. */
  public int width() {
    return width;
  }

  /** The height of the picture, in pixels. */
  public int height() {
    return height;
  }

  /** About how many bytes it takes. */
  public long bytes() {
    return (long) Float.BYTES * features.length;
  }

  /** {@code (P, C)}, for reading. */
  float[] features() {
    return features;
  }

  /** Pixels of what the network saw for one of the picture, from left to right. */
  double scaleX() {
    return (double) coveredWidth / width;
  }

  /** The same from top to bottom. */
  double scaleY() {
    return (double) coveredHeight / height;
  }

  /** A mask at the size of the picture, in a part of it. */
  private SizedMask sized(LowMask mask) {
    return new SizedMask(
        mask,
        new AxisTaps(mask.side(), imageSize, coveredWidth, width),
        new AxisTaps(mask.side(), imageSize, coveredHeight, height));
  }

  /**
   * The logits of a part of the picture.
   *
   * @param box inside the picture
   * @return row by row
   */
  public float[] logits(LowMask mask, Box box) {
    float[] logits = new float[Math.toIntExact(box.area())];
    int[] next = {0};
    sized(mask).visit(box, (x, y, logit) -> logits[next[0]++] = logit);
    return logits;
  }

  /**
   * The soft mask of a part of the picture: the sigmoid of the logits. What is worked on at a time
   * is one row, however large the picture is.
   *
   * @param box inside the picture, not empty
   */
  public Mask mask(LowMask mask, Box box) {
    byte[] weights = new byte[Math.toIntExact(box.area())];
    int[] next = {0};
    sized(mask).visit(box, (x, y, logit) -> weights[next[0]++] = weight(logit));
    return Mask.of(box.width(), box.height(), weights);
  }

  private static byte weight(float logit) {
    if (logit >= SURE) {
      return (byte) 255;
    }
    return logit <= -SURE ? 0 : (byte) Math.round(255 / (1 + Math.exp(-logit)));
  }

  /** The smallest box around the pixels whose logits are positive; empty if there are none. */
  public Optional<Box> bounds(LowMask mask) {
    return measure(mask, 0).box();
  }

  /**
   * Looks at a mask at the size of the picture.
   *
   * @param offset of the two thresholds whose masks are compared
   */
  Measured measure(LowMask mask, float offset) {
    SizedMask sized = sized(mask);
    Measured measured = new Measured(offset);
    sized.reach(-offset, width, height).ifPresent(box -> sized.visit(box, measured));
    return measured;
  }
}
