package dev.visprog.tools.image;

import java.io.IOException;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * A WebP file: lossy, lossless, with or without transparency; of an animation, the first picture on
 * its canvas.
 *
 * @param frame where the picture lies on the canvas, and its own bytes
 */
record WebPImage(
    int width, int height, Orientation orientation, @Nullable ByteView profile, WebPFrame frame)
    implements EncodedImage {
  private static final int HEADER = 12;

  static WebPImage parse(byte[] bytes) throws ImageReadException {
    ByteView whole = ByteView.of(bytes, ByteOrder.LITTLE_ENDIAN);
    // What comes after the length that the file states is not part of it.
    ByteView file = whole.part(0, 8 + whole.u32(4));
    WebPFrame frame = null;
    ByteView canvas = null;
    Orientation orientation = Orientation.UPRIGHT;
    ByteView profile = null;
    WebPFrame.Builder still = new WebPFrame.Builder();
    for (long at = HEADER; at + 8 <= file.length(); at += 8 + padded(file.u32(at + 4))) {
      ByteView data = file.part(at + 8, file.u32(at + 4));
      switch (file.ascii(at, 4)) {
        case "VP8X" -> canvas = data;
        case "ICCP" -> profile = data;
        case "EXIF" -> orientation = orientation(data);
        case "ANMF" -> frame = frame == null ? WebPFrame.ofAnimation(data) : frame;
        case "VP8 ", "VP8L", "ALPH" -> still.take(file.ascii(at, 4), data);
        default -> {}
      }
    }
    if (frame == null) {
      frame = still.build(0, 0);
    }
    int width = canvas == null ? frame.width() : canvas.u24(4) + 1;
    int height = canvas == null ? frame.height() : canvas.u24(7) + 1;
    if (frame.x() + frame.width() > width || frame.y() + frame.height() > height) {
      throw new ImageReadException(
          "the WebP file is damaged: its picture is larger than its canvas");
    }
    return new WebPImage(width, height, orientation, profile, frame);
  }

  @Override
  public Samples decode() throws IOException, ImageReadException {
    Samples samples = WebPDecoder.decode(frame.file().copy());
    return Canvas.place(samples, frame.x(), frame.y(), width, height);
  }

  /** Some writers put the header of the JPEG segment into the chunk, too. */
  private static Orientation orientation(ByteView exif) throws ImageReadException {
    int skip = exif.has(0, "Exif\0\0") ? 6 : 0;
    return TiffDirectory.orientation(exif.part(skip, exif.length() - skip));
  }

  static long padded(long size) {
    return size + (size & 1);
  }
}
