package dev.visprog.tools.image;

import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;

/** JPEG files with segments put in by hand. */
final class JpegFile {
  private JpegFile() {}

  /** A file of one colour, its samples stored as given. */
  static byte[] ofSamples(int... samples) throws IOException {
    WritableRaster raster = Raster.createInterleavedRaster(0, 16, 16, samples.length, null);
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 16; x++) {
        raster.setPixel(x, y, samples);
      }
    }
    return Encoded.jpegOfSamples(raster);
  }

  static byte[] withAdobe(byte[] file, int transform) {
    return with(
        file, 0xee, Bytes.start().ascii("Adobe").u16(100).u16(0).u16(0).u8(transform).done());
  }

  static byte[] withExif(byte[] file, byte[] exif) {
    return with(file, 0xe1, Bytes.start().ascii("Exif\0\0").add(exif).done());
  }

  /** In as many segments as it takes, the last first, since their order does not count. */
  static byte[] withProfile(byte[] file, byte[] profile) {
    int most = 1000;
    int parts = (profile.length + most - 1) / most;
    byte[] result = file;
    for (int part = 1; part <= parts; part++) {
      Bytes segment = Bytes.start().ascii("ICC_PROFILE\0").u8(part, parts);
      segment.add(profile, (part - 1) * most, Math.min(part * most, profile.length));
      result = with(result, 0xe2, segment.done());
    }
    return result;
  }

  /** Right behind the start of the file. */
  static byte[] with(byte[] file, int marker, byte[] segment) {
    return Bytes.inserted(
        file, 2, Bytes.start().u8(0xff, marker).u16(2 + segment.length).add(segment).done());
  }

  /** Where the frame's segment begins, behind its marker. */
  static int frame(byte[] file) {
    int at = 2;
    while ((file[at + 1] & 0xff) < 0xc0 || (file[at + 1] & 0xff) > 0xc2) {
      at += 2 + ((file[at + 2] & 0xff) << 8 | (file[at + 3] & 0xff));
    }
    return at + 2;
  }
}
