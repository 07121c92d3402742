package dev.visprog.tools.image;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.opencv.OpenCv;
import java.awt.image.BufferedImage;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** WebP files by OpenCV's encoder, and chunks around them by hand. */
final class WebPFile {
  private static final int LOSSLESS = 101;

  private WebPFile() {}

  static byte[] lossless(BufferedImage picture) throws ToolException {
    return encode(picture, LOSSLESS);
  }

  static byte[] encode(BufferedImage picture, int quality) throws ToolException {
    OpenCv.load();
    boolean alpha = picture.getColorModel().hasAlpha();
    int bands = alpha ? 4 : 3;
    Mat pixels = new Mat(picture.getHeight(), picture.getWidth(), CvType.CV_8UC(bands));
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int argb = picture.getRGB(x, y);
        byte[] bgra = {(byte) argb, (byte) (argb >> 8), (byte) (argb >> 16), (byte) (argb >>> 24)};
        pixels.put(y, x, alpha ? bgra : new byte[] {bgra[0], bgra[1], bgra[2]});
      }
    }
    MatOfByte file = new MatOfByte();
    MatOfInt settings = new MatOfInt(Imgcodecs.IMWRITE_WEBP_QUALITY, quality);
    if (!Imgcodecs.imencode(".webp", pixels, file, settings)) {
      throw new AssertionError("no WebP encoder in OpenCV");
    }
    return file.toArray();
  }

  static byte[] withExif(byte[] file, byte[] exif) {
    return riff(Bytes.start().add(chunks(file)).add(chunk("EXIF", exif)).done());
  }

  static byte[] withProfile(byte[] file, byte[] profile) {
    return riff(Bytes.start().add(chunk("ICCP", profile)).add(chunks(file)).done());
  }

  /** One picture of an animation, even places only. */
  static byte[] animationFrame(int x, int y, BufferedImage picture) throws ToolException {
    byte[] place =
        Bytes.start()
            .u16le(x / 2)
            .u8(0)
            .u16le(y / 2)
            .u8(0)
            .u16le(picture.getWidth() - 1)
            .u8(0)
            .u16le(picture.getHeight() - 1)
            .u8(0)
            .u16le(100)
            .u8(0, 0)
            .done();
    return chunk("ANMF", Bytes.start().add(place).add(chunks(lossless(picture))).done());
  }

  static byte[] canvas(int width, int height) {
    return chunk(
        "VP8X", Bytes.start().u32le(0x12).u16le(width - 1).u8(0).u16le(height - 1).u8(0).done());
  }

  static byte[] chunk(String name, byte[] data) {
    Bytes chunk = Bytes.start().ascii(name).u32le(data.length).add(data);
    return data.length % 2 == 0 ? chunk.done() : chunk.u8(0).done();
  }

  static byte[] riff(byte[] chunks) {
    return chunk("RIFF", Bytes.start().ascii("WEBP").add(chunks).done());
  }

  private static byte[] chunks(byte[] file) {
    return Bytes.start().add(file, 12, file.length).done();
  }
}
