package dev.visprog.tools.image;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of picture files that can be read and written. */
public enum ImageFormat {
  JPEG("JPEG", "jpg", "jpeg", "jpe", "jfif"),
  PNG("PNG", "png"),
  WEBP("WebP", "webp"),
  BMP("BMP", "bmp", "dib"),
  TIFF("TIFF", "tif", "tiff"),
  GIF("GIF", "gif");

  private final String title;
  private final List<String> extensions;

  ImageFormat(String title, String... extensions) {
    this.title = title;
    this.extensions = List.of(extensions);
  }

  /**
   * The endings of file names that mean this format, lower case, without a dot, usual one first.
   */
  public List<String> extensions() {
    return extensions;
  }

  /** The name as people write it: {@code WebP}. */
  @Override
  public String toString() {
    return title;
  }

  /** The format that an ending means, in either case and without a dot, if there is one. */
  public static Optional<ImageFormat> ofExtension(String extension) {
    String lower = extension.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.extensions.contains(lower)).findFirst();
  }

  /** The format that the first bytes of a file tell, whatever the file's name. */
  static Optional<ImageFormat> ofContents(byte[] bytes) {
    Signature start = new Signature(bytes);
    if (start.has(0, 0xff, 0xd8, 0xff)) {
      return Optional.of(JPEG);
    }
    if (start.has(0, 0x89, 'P', 'N', 'G')) {
      return Optional.of(PNG);
    }
    if (start.has(0, "RIFF") && start.has(8, "WEBP")) {
      return Optional.of(WEBP);
    }
    if (start.has(0, "GIF87a") || start.has(0, "GIF89a")) {
      return Optional.of(GIF);
    }
    if ((start.has(0, "II") && (start.has(2, 42, 0) || start.has(2, 43, 0)))
        || (start.has(0, "MM") && (start.has(2, 0, 42) || start.has(2, 0, 43)))) {
      return Optional.of(TIFF);
    }
    // "BM" alone also begins many a text: the size of the second header has to fit, too.
    if (start.has(0, "BM") && start.has(15, 0, 0, 0) && bytes[14] >= 12 && bytes[14] <= 124) {
      return Optional.of(BMP);
    }
    return Optional.empty();
  }

  /** All formats for a sentence: {@code JPEG, PNG, WebP, BMP, TIFF or GIF}. */
  static String all() {
    String list =
        Arrays.stream(values()).map(ImageFormat::toString).collect(Collectors.joining(", "));
    int last = list.lastIndexOf(", ");
    return list.substring(0, last) + " or " + list.substring(last + 2);
  }
}
