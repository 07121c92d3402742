package dev.visprog.trace;

import dev.visprog.value.Image;

/**
 * What an image looks like, small enough to send. Two pictures are equal when they show the same
 * image; its bytes are encoded when first asked for.
 */
public final class Picture {
  private final Image image;

  private Picture(Image image) {
    this.image = image;
  }

  /** What {@code image} looks like. */
  public static Picture of(Image image) {
    return new Picture(image);
  }

  /** The pixel hash of the image; that of an original picture is the origin of its frames. */
  public String id() {
    return image.pixelHash();
  }
}
