package dev.visprog.tools.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/**
 * The stored samples of what a decoder gives, scaled to 8 bits. Java would convert grey as linear
 * light, and 16-bit grey would come out far too bright; the numbers in the file are what counts.
 */
final class DecodedSamples {
  private DecodedSamples() {}

  static Samples of(BufferedImage image) throws ImageReadException {
    ColorModel colours = image.getColorModel();
    if (!(colours instanceof ComponentColorModel)) {
      return fromPackedOrPalette(image);
    }
    boolean alpha = colours.hasAlpha();
    Samples.Kind kind = kind(colours.getColorSpace());
    int bands = kind.colours() + (alpha ? 1 : 0);
    if (image.getRaster().getNumBands() != bands) {
      throw new ImageReadException("got %d samples per pixel".formatted(bands));
    }
    byte[] data = asStored(image.getRaster());
    if (data.length == 0) {
      data = scaled(image.getRaster(), colours);
    }
    Samples samples = new Samples(image.getWidth(), image.getHeight(), kind, alpha, data);
    if (alpha && colours.isAlphaPremultiplied()) {
      divideByAlpha(samples);
    }
    return samples;
  }

  private static Samples.Kind kind(ColorSpace space) throws ImageReadException {
    return switch (space.getType()) {
      case ColorSpace.TYPE_GRAY -> Samples.Kind.GREY;
      case ColorSpace.TYPE_RGB -> Samples.Kind.RGB;
      case ColorSpace.TYPE_CMYK -> Samples.Kind.CMYK;
      default ->
          throw new ImageReadException("got a picture in colours other than grey, RGB and CMYK");
    };
  }

  /** Bytes that are in the right order already, without copying; an empty array for others. */
  private static byte[] asStored(Raster raster) {
    if (raster.getSampleModel() instanceof PixelInterleavedSampleModel model
        && raster.getDataBuffer() instanceof DataBufferByte buffer
        && buffer.getData().length == raster.getNumBands() * raster.getWidth() * raster.getHeight()
        && inOrder(model.getBandOffsets())) {
      return buffer.getData();
    }
    return new byte[0];
  }

  private static boolean inOrder(int[] offsets) {
    for (int i = 0; i < offsets.length; i++) {
      if (offsets[i] != i) {
        return false;
      }
    }
    return true;
  }

  private static byte[] scaled(Raster raster, ColorModel colours) throws ImageReadException {
    int width = raster.getWidth();
    int bands = raster.getNumBands();
    if (raster.getTransferType() > DataBuffer.TYPE_INT) {
      throw new ImageReadException("got samples with a fraction, want 8 or 16 bits");
    }
    int[] most = new int[bands];
    for (int band = 0; band < bands; band++) {
      most[band] = (1 << Math.min(colours.getComponentSize(band), 30)) - 1;
    }
    if (raster.getTransferType() > DataBuffer.TYPE_USHORT) {
      throw new ImageReadException("got samples of 32 bits or with a sign, want 8 or 16 bits");
    }
    byte[] data =
        new byte[Math.multiplyExact(bands, Math.multiplyExact(width, raster.getHeight()))];
    int[] row = new int[bands * width];
    int to = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int i = 0; i < row.length; i++) {
        int full = most[i % bands];
        data[to++] = full == 255 ? (byte) row[i] : (byte) ((row[i] * 255L + full / 2) / full);
      }
    }
    return data;
  }

  /** These models hold sRGB, so what they say of a pixel is what is stored. */
  private static Samples fromPackedOrPalette(BufferedImage image) {
    boolean alpha = image.getColorModel().hasAlpha();
    int bands = alpha ? 4 : 3;
    int width = image.getWidth();
    byte[] data = new byte[Math.multiplyExact(bands, Math.multiplyExact(width, image.getHeight()))];
    int[] row = new int[width];
    int to = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int argb : row) {
        data[to++] = (byte) (argb >> 16);
        data[to++] = (byte) (argb >> 8);
        data[to++] = (byte) argb;
        if (alpha) {
          data[to++] = (byte) (argb >>> 24);
        }
      }
    }
    return new Samples(width, image.getHeight(), Samples.Kind.RGB, alpha, data);
  }

  private static void divideByAlpha(Samples samples) {
    byte[] data = samples.data();
    int bands = samples.perPixel();
    for (int i = 0; i < data.length; i += bands) {
      int alpha = data[i + bands - 1] & 0xff;
      for (int band = i; alpha > 0 && band < i + bands - 1; band++) {
        data[band] = (byte) Math.min(255, ((data[band] & 0xff) * 255 + alpha / 2) / alpha);
      }
    }
  }
}
