package dev.visprog.tools.image;

import java.nio.ByteOrder;

/** How a TIFF picture is cut into strips or tiles, and whether all of them are in the file. */
final class TiffLayout {
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int STRIP_OFFSETS = 273;
  private static final int SAMPLES = 277;
  private static final int ROWS_PER_STRIP = 278;
  private static final int STRIP_SIZES = 279;
  private static final int PLANES = 284;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_HEIGHT = 323;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_SIZES = 325;

  private static final int OLD_JPEG = 6;
  private static final int JPEG = 7;

  /** Four colours and alpha, with a few to spare. */
  private static final int MOST_SAMPLES = 8;

  /** Blank tiles may share their bytes; beyond that, sharing makes a small file slow to decode. */
  private static final int MOST_SHARING = 16;

  private TiffLayout() {}

  static void check(ByteView file, TiffDirectory directory, long width, long height)
      throws ImageReadException {
    long samples = directory.number(SAMPLES, 1);
    if (samples < 1 || samples > MOST_SAMPLES || directory.count(BITS) > samples) {
      throw new ImageReadException(
          "got a TIFF file of %d samples per pixel, want 1 to %d".formatted(samples, MOST_SAMPLES));
    }
    if (directory.number(BITS, 1) > 64) {
      throw new ImageReadException("got %d bits per sample".formatted(directory.number(BITS, 1)));
    }
    boolean tiled = directory.has(TILE_OFFSETS);
    long partWidth = tiled ? directory.number(TILE_WIDTH, 0) : width;
    long partHeight =
        tiled
            ? directory.number(TILE_HEIGHT, 0)
            : Math.min(directory.number(ROWS_PER_STRIP, height), height);
    if (partWidth < 1 || partHeight < 1) {
      throw new ImageReadException("the TIFF file is damaged: a part has no pixels");
    }
    // A tile may stand over the edge of the picture, yet not by more than a tile's worth.
    if (tiled && (partWidth > width + 1024 || partHeight > height + 1024)) {
      throw new ImageReadException(
          "got tiles of %d×%d pixels in a picture of %d×%d"
              .formatted(partWidth, partHeight, width, height));
    }
    long parts = ceil(width, partWidth) * ceil(height, partHeight);
    if (directory.number(PLANES, 1) == 2) {
      parts *= samples;
    }
    checkParts(file, directory, tiled, parts);
  }

  private static void checkParts(ByteView file, TiffDirectory directory, boolean tiled, long parts)
      throws ImageReadException {
    long[] offsets = directory.numbers(tiled ? TILE_OFFSETS : STRIP_OFFSETS);
    long[] sizes = directory.numbers(tiled ? TILE_SIZES : STRIP_SIZES);
    if (offsets.length < parts) {
      throw new ImageReadException(
          "got %d parts of a TIFF picture, want %d".formatted(offsets.length, parts));
    }
    // A picture in one strip may leave out its size.
    if (sizes.length < parts && !(sizes.length == 0 && parts == 1)) {
      throw new ImageReadException(
          "got %d sizes of parts of a TIFF picture, want %d".formatted(sizes.length, parts));
    }
    long compression = directory.number(COMPRESSION, 1);
    if (compression == OLD_JPEG) {
      throw new ImageReadException("got a TIFF file with JPEG of the old kind, want any other");
    }
    long total = 0;
    for (int i = 0; i < parts; i++) {
      ByteView part = file.part(offsets[i], sizes.length == 0 ? 0 : sizes[i]);
      total += part.length();
      if (total > (long) MOST_SHARING * file.length()) {
        throw new ImageReadException("got parts of a TIFF picture that lie over each other");
      }
      if (compression == JPEG) {
        checkJpeg(part, directory, tiled);
      }
    }
  }

  /** A JPEG in a TIFF file has a size of its own, by which its decoder takes memory. */
  private static void checkJpeg(ByteView part, TiffDirectory directory, boolean tiled)
      throws ImageReadException {
    JpegSegments jpeg = JpegSegments.parse(part.in(ByteOrder.BIG_ENDIAN));
    long width = directory.number(tiled ? TILE_WIDTH : 256, 0);
    long height = directory.number(tiled ? TILE_HEIGHT : 257, 0);
    if (jpeg.width() > width || jpeg.height() > height) {
      throw new ImageReadException(
          "got a JPEG of %d×%d pixels in a part of %d×%d of a TIFF picture"
              .formatted(jpeg.width(), jpeg.height(), width, height));
    }
  }

  private static long ceil(long whole, long part) {
    return (whole + part - 1) / part;
  }
}
