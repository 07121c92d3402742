package dev.visprog.prompts.endpoint;

import dev.visprog.value.AreaAverage;
import dev.visprog.value.Image;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture as a language model gets it: a JPEG file of bounded size. */
final class PictureJpeg {
  /** Beyond this, models shrink pictures themselves, or ask for more money. */
  private static final int LONGEST_SIDE = 1024;

  /** Models cut pictures into squares of 14 to 32 pixels: smaller pictures are blown up to this. */
  private static final int LEAST_LONGEST_SIDE = 256;

  private static final float QUALITY = 0.9f;

  private PictureJpeg() {}

  /** The file. */
  static byte[] of(Image image) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(bounded(image), null, null), settings);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  private static BufferedImage bounded(Image image) {
    int longest = Math.max(image.width(), image.height());
    int wanted = Math.min(LONGEST_SIDE, Math.max(LEAST_LONGEST_SIDE, longest));
    if (longest == wanted) {
      return image.toBufferedImage();
    }
    double scale = (double) wanted / longest;
    int width = Math.max(1, (int) Math.round(image.width() * scale));
    int height = Math.max(1, (int) Math.round(image.height() * scale));
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    if (scale < 1) {
      byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
      AreaAverage.shrink(image.toBgr(), image.width(), image.height(), pixels, width, height);
    } else {
      Graphics2D graphics = picture.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.drawImage(image.toBufferedImage(), 0, 0, width, height, null);
      graphics.dispose();
    }
    return picture;
  }
}
