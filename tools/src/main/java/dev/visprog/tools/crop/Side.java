package dev.visprog.tools.crop;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Signature;
import dev.visprog.tools.geometry.Half;
import dev.visprog.value.Box;
import dev.visprog.value.Frame;

/** A side of a region, as the crop tools name it. */
public enum Side {
  LEFT(StandardSignatures.CROP_LEFT, Half.LEFT, "left"),
  RIGHT(StandardSignatures.CROP_RIGHT, Half.RIGHT, "right"),
  ABOVE(StandardSignatures.CROP_ABOVE, Half.TOP, "upper"),
  BELOW(StandardSignatures.CROP_BELOW, Half.BOTTOM, "lower");

  private final Signature signature;
  private final Half half;
  private final String word;

  Side(Signature signature, Half half, String word) {
    this.signature = signature;
    this.half = half;
    this.word = word;
  }

  Signature signature() {
    return signature;
  }

  /** The half that stands for this side of the picture itself. */
  Half half() {
    return half;
  }

  /** What that half is called in a message: {@code upper}. */
  String word() {
    return word;
  }

  /**
   * What lies on this side of the centre of {@code box}. The two opposite sides share no pixel,
   * unless the box is so near the border that one of them would be empty: that one is then the row
   * or column of pixels at the border.
   */
  public Box of(Box box, Frame frame) {
    int width = frame.width();
    int height = frame.height();
    int x = (int) Math.round(box.centerX());
    int y = (int) Math.round(box.centerY());
    return switch (this) {
      case LEFT -> new Box(0, 0, Math.max(x, 1), height);
      case RIGHT -> new Box(Math.min(x, width - 1), 0, width, height);
      case ABOVE -> new Box(0, 0, width, Math.max(y, 1));
      case BELOW -> new Box(0, Math.min(y, height - 1), width, height);
    };
  }
}
