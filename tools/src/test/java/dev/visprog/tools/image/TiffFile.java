package dev.visprog.tools.image;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.TreeMap;

/** Writes TIFF files with one strip and the fields that a test wants. */
final class TiffFile {
  /** The fields' entries of 12 bytes, by tag. */
  private final Map<Integer, byte[]> fields = new TreeMap<>();

  private final Bytes file = Bytes.start().ascii("II").u16le(42).u32le(0);

  /** An uncompressed picture of these samples. */
  static TiffFile of(int width, int height, int bits, int photometric, int samples, byte[] data) {
    TiffFile tiff = new TiffFile();
    tiff.file.add(data);
    tiff.number(256, 4, width).number(257, 4, height).number(259, 3, 1);
    tiff.number(262, 3, photometric).number(273, 4, 8).number(277, 3, samples);
    tiff.number(278, 4, height).number(279, 4, data.length);
    Bytes depths = Bytes.start();
    for (int i = 0; i < samples; i++) {
      depths.u16le(bits);
    }
    return tiff.values(258, 3, samples, depths.done());
  }

  static TiffFile rgb(BufferedImage picture) {
    Bytes data = Bytes.start();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        data.u8(rgb >> 16, rgb >> 8, rgb);
      }
    }
    return of(picture.getWidth(), picture.getHeight(), 8, 2, 3, data.done());
  }

  /** A field of one number, of type 3 (16 bits) or 4 (32 bits). */
  TiffFile number(int tag, int type, long value) {
    return values(tag, type, 1, Bytes.start().u32le(value).done());
  }

  TiffFile values(int tag, int type, long count, byte[] values) {
    Bytes entry = Bytes.start().u16le(tag).u16le(type).u32le(count);
    if (values.length <= 4) {
      entry.add(values).zeros(4 - values.length);
    } else {
      entry.u32le(file.size());
      file.add(values);
    }
    fields.put(tag, entry.done());
    return this;
  }

  TiffFile without(int tag) {
    fields.remove(tag);
    return this;
  }

  byte[] done() {
    Bytes directory = Bytes.start().u16le(fields.size());
    fields.values().forEach(directory::add);
    byte[] done = file.u8(file.size() % 2 == 0 ? new int[0] : new int[1]).done();
    byte[] whole = Bytes.start().add(done).add(directory.u32le(0).done()).done();
    return Bytes.with(whole, 4, Bytes.start().u32le(done.length).done());
  }
}
