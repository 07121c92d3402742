package dev.visprog.tools.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first picture of a TIFF file. The decoder gets a new directory with the fields that make up
 * the picture and no other.
 */
record TiffImage(
    int width, int height, Orientation orientation, @Nullable ByteView profile, ByteView picture)
    implements EncodedImage {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int PROFILE = 34675;

  /** What decoding needs: sizes, bits, compression, colours, strips and tiles, tables. */
  private static final Set<Integer> PICTURE_FIELDS =
      Set.of(
          WIDTH, HEIGHT, 258, 259, 262, 266, 273, 277, 278, 279, 284, 292, 293, 317, 320, 322, 323,
          324, 325, 338, 339, 347, 529, 530, 531, 532);

  static TiffImage parse(byte[] bytes) throws ImageReadException {
    ByteView file = ByteView.of(bytes, ByteOrder.LITTLE_ENDIAN);
    if (file.u16(2) == 43 || file.in(ByteOrder.BIG_ENDIAN).u16(2) == 43) {
      throw new ImageReadException("got a BigTIFF file, want a TIFF file below 4 GB");
    }
    TiffDirectory directory = TiffDirectory.parse(file);
    long width = directory.number(WIDTH, 0);
    long height = directory.number(HEIGHT, 0);
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new ImageReadException("got %d×%d pixels, want some".formatted(width, height));
    }
    TiffLayout.check(file.in(order(file)), directory, width, height);
    ByteView profile = directory.bytes(PROFILE);
    return new TiffImage(
        (int) width,
        (int) height,
        directory.orientation(),
        profile.length() == 0 ? null : profile,
        withPictureFields(bytes, order(file), directory));
  }

  @Override
  public Samples decode() throws IOException, ImageReadException {
    return JdkDecoder.decode(
        ImageFormat.TIFF, picture.copy(), reader -> DecodedSamples.of(reader.read(0)));
  }

  private static ByteOrder order(ByteView file) throws ImageReadException {
    return file.has(0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
  }

  /** The same bytes with a new directory behind them; the values stay where they are. */
  private static ByteView withPictureFields(
      byte[] bytes, ByteOrder order, TiffDirectory directory) {
    List<TiffDirectory.Field> fields =
        directory.fields().stream().filter(field -> PICTURE_FIELDS.contains(field.tag())).toList();
    int start = bytes.length + (bytes.length & 1);
    ByteBuffer picture = ByteBuffer.allocate(start + 2 + 12 * fields.size() + 4).order(order);
    picture.put(bytes).putInt(4, start).position(start).putShort((short) fields.size());
    fields.forEach(field -> picture.put(field.raw().copy()));
    return ByteView.of(picture.array());
  }
}
