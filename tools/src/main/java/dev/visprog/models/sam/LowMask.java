package dev.visprog.models.sam;

import java.util.Arrays;

/**
 * A mask as the network draws it: of low resolution, over the whole square that the picture was
 * padded to, and not yet cut at a threshold. {@link SamImage#mask} brings it to the size of the
 * picture.
 */
public final class LowMask {
  private final int side;
  private final float[] logits;
  private final float quality;

  /**
   * Puts it together; nothing is copied.
   *
   * @param side rows and columns
   * @param logits {@code (side, side)}; positive where the thing is
   * @param quality the intersection over union with the true mask, as the network expects it
   */
  LowMask(int side, float[] logits, float quality) {
    if (side < 1 || logits.length != side * side) {
      throw new IllegalArgumentException(
          "got %d logits, want %d×%d".formatted(logits.length, side, side));
    }
    this.side = side;
    this.logits = logits;
    this.quality = quality;
  }

  /**
   * A mask from elsewhere, as a prompt.
   *
   * @param side rows and columns, four for each patch of the picture
   * @param logits {@code (side, side)}; positive where the thing is
   */
  public static LowMask of(int side, float[] logits) {
    return new LowMask(side, logits.clone(), 0);
  }

  /** Rows and columns. */
  public int side() {
    return side;
  }

  /**
   * The intersection over union with the true mask, as the network expects it: about 0 to 1, not
   * cut.
   */
  public float quality() {
    return quality;
  }

  /** {@code (side, side)}: positive where the thing is. */
  public float[] logits() {
    return logits.clone();
  }

  /** The same array, for reading. */
  float[] shared() {
    return logits;
  }

  @Override
  public String toString() {
    return "LowMask[%d×%d, quality %.3f, hash %d]"
        .formatted(side, side, quality, Arrays.hashCode(logits));
  }
}
