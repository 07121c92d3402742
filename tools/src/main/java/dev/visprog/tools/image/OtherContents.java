package dev.visprog.tools.image;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** What a file looks like that is none of our picture formats, for the message about it. */
final class OtherContents {
  private static final int LOOKED_AT = 4096;

  private OtherContents() {}

  /** A noun with its article, such as {@code a PDF file}. */
  static String describe(byte[] bytes) {
    Signature start = new Signature(bytes);
    if (start.has(4, "ftyp")) {
      return describeBrand(start);
    }
    if (start.has(0, 0xff, 0x0a) || start.has(0, 0, 0, 0, 12, 'J', 'X', 'L', ' ')) {
      return "a JPEG XL picture";
    }
    if (start.has(0, 0, 0, 0, 12, 'j', 'P', ' ', ' ') || start.has(0, 0xff, 0x4f, 0xff, 0x51)) {
      return "a JPEG 2000 picture";
    }
    if (start.has(0, "8BPS")) {
      return "a Photoshop file";
    }
    if (start.has(0, 0x76, 0x2f, 0x31, 0x01)) {
      return "an OpenEXR picture";
    }
    if (start.has(0, 0, 0, 1, 0)) {
      return "an icon file";
    }
    if (start.has(0, "%PDF")) {
      return "a PDF file";
    }
    if (start.has(0, "PK") && (start.has(2, 3, 4) || start.has(2, 5, 6))) {
      return "a ZIP archive or an office document";
    }
    if (start.has(0, 0x1f, 0x8b)) {
      return "a gzip archive";
    }
    if (start.has(0, "RIFF")) {
      return "a sound or video file";
    }
    if (start.has(0, 0x7f, 'E', 'L', 'F') || start.has(0, 0xca, 0xfe, 0xba, 0xbe)) {
      return "a program";
    }
    if (isText(bytes)) {
      return describeText(
          new String(bytes, 0, Math.min(LOOKED_AT, bytes.length), StandardCharsets.UTF_8));
    }
    return "unknown bytes, beginning with "
        + HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(8, bytes.length));
  }

  /** The family of files that begin with an "ftyp" box names its member next. */
  private static String describeBrand(Signature start) {
    if (start.has(8, "avif") || start.has(8, "avis")) {
      return "an AVIF picture";
    }
    if (start.has(8, "hei")
        || start.has(8, "hev")
        || start.has(8, "mif1")
        || start.has(8, "msf1")) {
      return "a HEIC picture";
    }
    return "a video file";
  }

  private static String describeText(String text) {
    String start = text.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("version https://git-lfs")) {
      return "a Git LFS pointer instead of the file itself";
    }
    if (start.contains("<svg")) {
      return "an SVG drawing";
    }
    if (start.startsWith("<!doctype html") || start.contains("<html")) {
      return "an HTML page";
    }
    if (start.startsWith("<?xml")) {
      return "an XML file";
    }
    return start.matches("(?s)p[1-7]\\s.*") ? "a Netpbm picture" : "a text file";
  }

  private static boolean isText(byte[] bytes) {
    // The cut may fall inside a character of up to four bytes: leave such a tail out.
    int end = Math.min(LOOKED_AT, bytes.length);
    while (end < bytes.length && end > LOOKED_AT - 4 && (bytes[end] & 0xc0) == 0x80) {
      end--;
    }
    byte[] start = Arrays.copyOf(bytes, end);
    for (byte b : start) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
        return false;
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
