package dev.visprog.tools.image;

import dev.visprog.value.Image;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the bytes of one picture in one format. */
interface ImageEncoder {
  void encode(Image image, OutputStream out) throws IOException;

  static ImageEncoder of(ImageFormat format) {
    return switch (format) {
      case JPEG -> sized(format, 65_500, JpegEncoder::encode);
      case WEBP -> sized(format, 16_383, WebPEncoder::encode);
      case GIF -> sized(format, 65_535, new JdkEncoder(format)::encode);
      case PNG, BMP, TIFF -> new JdkEncoder(format)::encode;
    };
  }

  /** Some formats have a longest side; better to say so than to let the encoder fail. */
  private static ImageEncoder sized(ImageFormat format, int longest, ImageEncoder encoder) {
    return (image, out) -> {
      if (image.width() > longest || image.height() > longest) {
        throw new IOException(
            "got %d×%d pixels, want sides of at most %d for %s; PNG has no such limit"
                .formatted(image.width(), image.height(), longest, format));
      }
      encoder.encode(image, out);
    };
  }
}
