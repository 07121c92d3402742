package dev.visprog.tools.image;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A picture file whose structure was walked from end to end; no pixel is decoded and no memory
 * taken for one yet.
 */
sealed interface EncodedImage
    permits JpegImage, PngImage, WebPImage, BmpImage, TiffImage, GifImage {
  /** Walks the structure of a file of the format that its first bytes tell. */
  static EncodedImage parse(ImageFormat format, byte[] bytes) throws ImageReadException {
    return switch (format) {
      case JPEG -> JpegImage.parse(bytes);
      case PNG -> PngImage.parse(bytes);
      case WEBP -> WebPImage.parse(bytes);
      case BMP -> BmpImage.parse(bytes);
      case TIFF -> TiffImage.parse(bytes);
      case GIF -> GifImage.parse(bytes);
    };
  }

  /** Width as stored, in pixels. */
  int width();

  /** Height as stored, in pixels. */
  int height();

  /** How to turn the stored picture. */
  Orientation orientation();

  /** The embedded ICC profile, if there is one; as untrusted as the rest. */
  @Nullable ByteView profile();

  /** Decodes the pixels; may also throw what decoders throw on bad data. */
  Samples decode() throws IOException, ImageReadException;
}
