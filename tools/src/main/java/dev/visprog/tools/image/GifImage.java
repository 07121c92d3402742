package dev.visprog.tools.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The first picture of a GIF file on its logical screen. The decoder gets a file that ends after
 * that picture, however many follow.
 *
 * @param x from the left of the screen
 * @param y from the top of the screen
 */
record GifImage(int width, int height, int x, int y, ByteView picture) implements EncodedImage {
  private static final int SCREEN = 6;
  private static final int IMAGE = 0x2c;
  private static final int EXTENSION = 0x21;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int TRAILER = 0x3b;

  static GifImage parse(byte[] bytes) throws ImageReadException {
    ByteView file = ByteView.of(bytes, ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    long at = SCREEN + 7L + tableSize(file.u8(SCREEN + 4));
    file.part(0, at).writeTo(picture);
    while (file.u8(at) == EXTENSION) {
      long end = endOfBlocks(file, at + 2);
      if (file.u8(at + 1) == GRAPHIC_CONTROL) {
        file.part(at, end - at).writeTo(picture);
      }
      at = end;
    }
    if (file.u8(at) != IMAGE) {
      throw new ImageReadException(
          file.u8(at) == TRAILER
              ? "the GIF file has no picture in it"
              : "a block of the GIF file is damaged");
    }
    long end = endOfBlocks(file, at + 10 + tableSize(file.u8(at + 9)) + 1);
    file.part(at, end - at).writeTo(picture);
    picture.write(TRAILER);
    int x = file.u16(at + 1);
    int y = file.u16(at + 3);
    int width = file.u16(at + 5);
    int height = file.u16(at + 7);
    if (width == 0 || height == 0) {
      throw new ImageReadException("got %d×%d pixels, want some".formatted(width, height));
    }
    // A picture that goes beyond the screen makes it larger, as in every browser.
    return new GifImage(
        Math.max(file.u16(SCREEN), x + width),
        Math.max(file.u16(SCREEN + 2), y + height),
        x,
        y,
        ByteView.of(picture.toByteArray()));
  }

  @Override
  public Orientation orientation() {
    return Orientation.UPRIGHT;
  }

  @Override
  public @Nullable ByteView profile() {
    return null;
  }

  @Override
  public Samples decode() throws IOException, ImageReadException {
    Samples samples =
        JdkDecoder.decode(
            ImageFormat.GIF, picture.copy(), reader -> DecodedSamples.of(reader.read(0)));
    return Canvas.place(samples, x, y, width, height);
  }

  /** In bytes, 0 where the flags say that there is none. */
  private static int tableSize(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private static long endOfBlocks(ByteView file, long at) throws ImageReadException {
    int size;
    do {
      size = file.u8(at);
      at += 1 + size;
    } while (size > 0);
    return at;
  }
}
