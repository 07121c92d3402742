package dev.visprog.tools.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A PNG file. The decoder gets the chunks that make up the picture and no other; their checksums
 * are right.
 */
record PngImage(
    int width, int height, Orientation orientation, @Nullable ByteView profile, ByteView picture)
    implements EncodedImage {
  private static final int HEADER = 13;

  /** Larger than any real profile; a few bytes can claim to inflate to gigabytes. */
  private static final int MOST_PROFILE = 16 << 20;

  static PngImage parse(byte[] bytes) throws ImageReadException {
    ByteView file = ByteView.of(bytes, ByteOrder.BIG_ENDIAN);
    if (!file.has(0, "\u0089PNG\r\n\u001a\n")) {
      throw new ImageReadException(
          "the first bytes of the PNG file are damaged, as by a transfer in text mode");
    }
    ByteArrayOutputStream picture = new ByteArrayOutputStream(bytes.length);
    file.part(0, 8).writeTo(picture);
    ByteView header = chunk(file, 8, "IHDR");
    Orientation orientation = Orientation.UPRIGHT;
    ByteView profile = null;
    boolean data = false;
    long at = 8;
    for (String name = ""; !name.equals("IEND"); at += 12 + file.u32(at)) {
      name = file.ascii(at + 4, 4);
      switch (name) {
        case "IHDR", "PLTE", "tRNS", "IDAT", "IEND" -> {
          chunk(file, at, name);
          file.part(at, 12 + file.u32(at)).writeTo(picture);
          data |= name.equals("IDAT");
        }
        case "eXIf" -> orientation = TiffDirectory.orientation(file.part(at + 8, file.u32(at)));
        case "iCCP" -> profile = profile(file.part(at + 8, file.u32(at)));
        default -> refuseUnknown(name);
      }
    }
    if (!data) {
      throw new ImageReadException("the PNG file has no picture in it");
    }
    return new PngImage(
        size(header, 0), size(header, 4), orientation, profile, ByteView.of(picture.toByteArray()));
  }

  @Override
  public Samples decode() throws IOException, ImageReadException {
    return JdkDecoder.decode(
        ImageFormat.PNG, picture.copy(), reader -> DecodedSamples.of(reader.read(0)));
  }

  /** The data of a chunk whose name and checksum are right. */
  private static ByteView chunk(ByteView file, long at, String name) throws ImageReadException {
    ByteView data = file.part(at + 8, file.u32(at));
    CRC32 sum = new CRC32();
    file.part(at + 4, 4L + data.length()).addTo(sum);
    if (!file.has(at + 4, name)
        || sum.getValue() != file.u32(at + 8 + data.length())
        || (name.equals("IHDR") && data.length() != HEADER)) {
      throw new ImageReadException("the chunk '" + name + "' of the PNG file is damaged");
    }
    return data;
  }

  private static int size(ByteView header, int at) throws ImageReadException {
    int size = header.s32(at);
    if (size < 1) {
      throw new ImageReadException("got a side of %d pixels, want some".formatted(size));
    }
    return size;
  }

  /** A capital first letter says that the picture cannot be understood without the chunk. */
  private static void refuseUnknown(String name) throws ImageReadException {
    if (Character.isUpperCase(name.charAt(0))) {
      throw new ImageReadException(
          "got a PNG file with a chunk '%s', want a standard one".formatted(name));
    }
  }

  /** A name, a zero, the method and the compressed profile; what is wrong is left out. */
  private static @Nullable ByteView profile(ByteView data) throws ImageReadException {
    int name = 0;
    while (name < data.length() && data.u8(name) != 0) {
      name++;
    }
    if (name + 2 >= data.length()) {
      return null;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(data.copy(name + 2L, data.length() - name - 2L));
      ByteArrayOutputStream profile = new ByteArrayOutputStream();
      byte[] part = new byte[8192];
      while (!inflater.finished()) {
        int got = inflater.inflate(part);
        profile.write(part, 0, got);
        if ((got == 0 && !inflater.finished()) || profile.size() > MOST_PROFILE) {
          return null;
        }
      }
      return ByteView.of(profile.toByteArray());
    } catch (DataFormatException e) {
      return null;
    } finally {
      inflater.end();
    }
  }
}
