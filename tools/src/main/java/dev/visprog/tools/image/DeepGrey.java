package dev.visprog.tools.image;

import dev.visprog.file.AtomicFile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;

/**
 * A grey picture with 16 bits a pixel, as PNG files keep label maps: its numbers are read and
 * written as they are, no colour management touches them.
 */
public final class DeepGrey {
  /** Where the header of a PNG file tells the bits of a sample and the kind of colours. */
  private static final int DEPTH_AT = 24;

  private static final int COLOURS_AT = 25;

  private final int width;
  private final int height;
  private final short[] samples;

  private DeepGrey(int width, int height, short[] samples) {
    this.width = width;
    this.height = height;
    this.samples = samples;
  }

  /**
   * A picture from its numbers.
   *
   * @param samples {@code (height, width)}, unsigned; copied
   */
  public static DeepGrey of(int width, int height, short[] samples) {
    if (width < 1 || height < 1 || samples.length != (long) width * height) {
      throw new IllegalArgumentException(
          "got %d samples, want one for each of %d×%d pixels"
              .formatted(samples.length, width, height));
    }
    return new DeepGrey(width, height, samples.clone());
  }

  /**
   * Reads a PNG file that has 16 bits of grey a pixel and nothing else. Files are not trusted, as
   * with {@link ImageFileReader}.
   *
   * @param file a regular file, or a symbolic link to one
   * @param maxPixels most pixels of the picture, width times height
   */
  public static DeepGrey read(Path file, long maxPixels) throws ImageReadException {
    return ImageFileReader.named(file.toString(), () -> decode(FileBytes.read(file), maxPixels));
  }

  private static DeepGrey decode(byte[] bytes, long maxPixels) throws ImageReadException {
    FileBytes.checkSize(bytes.length);
    if (ImageFormat.ofContents(bytes).orElse(null) != ImageFormat.PNG) {
      throw new ImageReadException(
          "got %s, want a PNG file with 16 bits of grey".formatted(contents(bytes)));
    }
    PngImage png = PngImage.parse(bytes);
    if (bytes[DEPTH_AT] != 16 || bytes[COLOURS_AT] != 0) {
      throw new ImageReadException(
          "got a PNG file with %d bits of %s, want 16 bits of grey"
              .formatted(bytes[DEPTH_AT], bytes[COLOURS_AT] == 0 ? "grey" : "colour"));
    }
    ImageFileReader.checkPixels(png, maxPixels);
    return ImageFileReader.decoding(ImageFormat.PNG, png, () -> decode(png));
  }

  private static DeepGrey decode(PngImage png) throws IOException, ImageReadException {
    BufferedImage picture =
        JdkDecoder.decode(ImageFormat.PNG, png.picture().copy(), reader -> reader.read(0));
    if (!(picture.getRaster().getDataBuffer() instanceof DataBufferUShort buffer)
        || picture.getRaster().getNumBands() != 1
        || buffer.getData().length != (long) png.width() * png.height()) {
      throw new ImageReadException("got grey with transparency, want 16 bits of grey alone");
    }
    return new DeepGrey(png.width(), png.height(), buffer.getData());
  }

  private static String contents(byte[] bytes) {
    return ImageFormat.ofContents(bytes)
        .map(format -> "a " + format + " file")
        .orElseGet(() -> OtherContents.describe(bytes));
  }

  /** Width in pixels. */
  public int width() {
    return width;
  }

  /** Height in pixels. */
  public int height() {
    return height;
  }

  /** A copy of all numbers, {@code (height, width)}, unsigned. */
  public short[] toArray() {
    return samples.clone();
  }

  /**
   * Writes it as a PNG file, whole or not at all, replacing a file that is there.
   *
   * @throws IOException if it could not be written, with a message that names the target and the
   *     reason
   */
  public void write(Path target) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_USHORT_GRAY);
    picture.getRaster().setDataElements(0, 0, width, height, samples);
    AtomicFile.write(
        target,
        out ->
            JdkEncoder.encode(
                ImageFormat.PNG, out, writer -> writer.write(new IIOImage(picture, null, null))));
  }
}
