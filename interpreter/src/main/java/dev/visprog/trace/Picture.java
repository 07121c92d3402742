package dev.visprog.trace;

import dev.visprog.value.Image;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an image looks like, small enough to send. Two pictures are equal when they show the same
 * image; its bytes are encoded once, when first asked for, and the image is let go then. Any thread
 * may use it.
 */
public final class Picture {
  /** The longer side of the encoded bytes in pixels, at most. */
  public static final int LONGEST_SIDE = 1280;

  private final String id;
  private final int width;
  private final int height;
  private @Nullable Image image;
  private @Nullable Encoded encoded;

  private Picture(
      String id, int width, int height, @Nullable Image image, @Nullable Encoded encoded) {
    this.id = Objects.requireNonNull(id, "id");
    this.width = width;
    this.height = height;
    this.image = image;
    this.encoded = encoded;
  }

  /** What {@code image} looks like. */
  public static Picture of(Image image) {
    return new Picture(image.pixelHash(), image.width(), image.height(), image, null);
  }

  /**
   * A picture that was encoded before, as a stored trace has it.
   *
   * @param id the pixel hash of the whole image
   * @param width width of the image in pixels, which may be more than the bytes hold
   * @param height height of the image in pixels
   * @param format how the bytes are encoded
   * @param bytes the encoded picture; copied
   */
  public static Picture stored(String id, int width, int height, Format format, byte[] bytes) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "got size %d×%d, want each side at least 1".formatted(width, height));
    }
    return new Picture(id, width, height, null, new Encoded(format, bytes.clone()));
  }

  /** The pixel hash of the image; that of an original picture is the origin of its frames. */
  public String id() {
    return id;
  }

  /** Width of the image in pixels, before it was made smaller. */
  public int width() {
    return width;
  }

  /** Height of the image in pixels, before it was made smaller. */
  public int height() {
    return height;
  }

  /** How {@link #bytes} is encoded. */
  public Format format() {
    return encoded().format();
  }

  /** A copy of the encoded picture, whose longer side is at most {@link #LONGEST_SIDE}. */
  public byte[] bytes() {
    return encoded().bytes().clone();
  }

  private synchronized Encoded encoded() {
    if (encoded == null) {
      encoded = PictureEncoder.encode(Objects.requireNonNull(image, "image"));
      image = null;
    }
    return encoded;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Picture picture && id.equals(picture.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** {@code picture 512×512 6b3f01…}. */
  @Override
  public String toString() {
    return "picture "
        + width
        + "×"
        + height
        + " "
        + id.substring(0, Math.min(6, id.length()))
        + "…";
  }

  /** How a picture is encoded. */
  public enum Format {
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    /** The registered name, such as {@code image/png}. */
    public String mediaType() {
      return mediaType;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  record Encoded(Format format, byte[] bytes) {}
}
