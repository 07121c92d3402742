package dev.visprog.tools.image;

import dev.visprog.value.Image;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Reads picture files as upright 8-bit sRGB pictures: JPEG (also progressive, grey and CMYK), PNG
 * (any depth, palette, transparency), WebP, BMP, TIFF and GIF, of the last three kinds the first
 * picture. The contents tell the format, not the name.
 *
 * <p>The orientation of EXIF is applied, colours are converted from an embedded ICC profile, and
 * transparent parts are laid on white. Files are not trusted: their size in pixels is checked
 * before anything is decoded, and whatever is wrong with them ends in an {@link
 * ImageReadException}. A file that is cut short is refused, even if a part of the picture could be
 * shown.
 */
public final class ImageFileReader {
  /** A Java array holds no more than this many pixels in any kind of colours. */
  private static final long MOST_PIXELS = Integer.MAX_VALUE / 5;

  private ImageFileReader() {}

  /**
   * Reads a file.
   *
   * @param file a regular file, or a symbolic link to one
   * @param maxPixels most pixels of the picture, width times height
   */
  public static Image read(Path file, long maxPixels) throws ImageReadException {
    return named(file.toString(), () -> decode(FileBytes.read(file), maxPixels));
  }

  /**
   * Reads the bytes of a file.
   *
   * @param name how messages call the picture
   * @param maxPixels most pixels of the picture, width times height
   */
  public static Image read(String name, byte[] bytes, long maxPixels) throws ImageReadException {
    return named(name, () -> decode(bytes, maxPixels));
  }

  /**
   * Reads a stream to its end; closing it is left to the caller.
   *
   * @param name how messages call the picture
   * @param maxPixels most pixels of the picture, width times height
   */
  public static Image read(String name, InputStream in, long maxPixels) throws ImageReadException {
    return named(name, () -> decode(FileBytes.read(in), maxPixels));
  }

  private static Image decode(byte[] bytes, long maxPixels) throws ImageReadException {
    FileBytes.checkSize(bytes.length);
    ImageFormat format =
        ImageFormat.ofContents(bytes)
            .orElseThrow(
                () ->
                    new ImageReadException(
                        "got %s, want a picture: %s"
                            .formatted(OtherContents.describe(bytes), ImageFormat.all())));
    EncodedImage encoded = EncodedImage.parse(format, bytes);
    checkPixels(encoded, maxPixels);
    return decoding(format, encoded, () -> upright(encoded));
  }

  /** What decoding gives; damaged data and too little memory become what users can understand. */
  static <T> T decoding(ImageFormat format, EncodedImage encoded, Decoding<T> decoding)
      throws ImageReadException {
    try {
      return decoding.decode();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Decoders answer damaged data with any exception; the file is to blame, not the program.
      if (e instanceof EOFException || e.getCause() instanceof EOFException) {
        throw ByteView.cutShort();
      }
      throw new ImageReadException("the %s data is damaged".formatted(format), e);
    } catch (OutOfMemoryError e) {
      throw new ImageReadException(
          "got %d×%d pixels, want more memory for them, such as java -Xmx8g"
              .formatted(encoded.width(), encoded.height()),
          e);
    }
  }

  private static Image upright(EncodedImage encoded) throws IOException, ImageReadException {
    Samples samples = encoded.decode();
    int width = samples.width();
    int height = samples.height();
    if (width != encoded.width() || height != encoded.height()) {
      throw new ImageReadException(
          "the file is damaged: got %d×%d pixels, want %d×%d as its header says"
              .formatted(width, height, encoded.width(), encoded.height()));
    }
    byte[] bgr = Colours.toBgr(samples, encoded.profile());
    Orientation orientation = encoded.orientation();
    return Image.ofBgr(
        orientation.width(width, height),
        orientation.height(width, height),
        orientation.apply(width, height, bgr));
  }

  static void checkPixels(EncodedImage encoded, long maxPixels) throws ImageReadException {
    long pixels = (long) encoded.width() * encoded.height();
    long most = Math.min(maxPixels, MOST_PIXELS);
    if (pixels > most) {
      throw new ImageReadException(
          "got %d×%d pixels (%s), want at most %s"
              .formatted(encoded.width(), encoded.height(), megapixels(pixels), megapixels(most)));
    }
  }

  private static String megapixels(long pixels) {
    return pixels < 1_000_000
        ? pixels + " pixels"
        : "%d megapixels".formatted(Math.round(pixels / 1e6));
  }

  /** Decodes pixels; may also throw what decoders throw on bad data. */
  @FunctionalInterface
  interface Decoding<T> {
    T decode() throws IOException, ImageReadException;
  }

  /** Reads a picture of some kind. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws ImageReadException;
  }

  /** What reading gives; messages of failures name the file. */
  static <T> T named(String name, Reading<T> reading) throws ImageReadException {
    try {
      return reading.read();
    } catch (ImageReadException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new ImageReadException(
          "could not read '%s': %s".formatted(name, e.getMessage()), cause);
    } catch (OutOfMemoryError e) {
      throw new ImageReadException("could not read '%s': too little memory".formatted(name), e);
    }
  }
}
