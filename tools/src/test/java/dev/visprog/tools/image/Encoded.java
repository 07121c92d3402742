package dev.visprog.tools.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Picture files by the JDK's encoders, with their settings. */
final class Encoded {
  private Encoded() {}

  static byte[] as(String format, BufferedImage picture) throws IOException {
    return as(format, new IIOImage(picture, null, null), null, false);
  }

  static byte[] compressed(String format, String compression, BufferedImage picture)
      throws IOException {
    return as(format, new IIOImage(picture, null, null), compression, false);
  }

  static byte[] progressive(String format, BufferedImage picture) throws IOException {
    return as(format, new IIOImage(picture, null, null), null, true);
  }

  /** A JPEG file of these very samples, with no word about what they mean. */
  static byte[] jpegOfSamples(Raster samples) throws IOException {
    return as("jpeg", new IIOImage(samples, null, null), null, false);
  }

  private static byte[] as(
      String format, IIOImage picture, @Nullable String compression, boolean progressive)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      if (compression != null || format.equals("jpeg")) {
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        if (compression != null) {
          settings.setCompressionType(compression);
        }
        if (format.equals("jpeg")) {
          settings.setCompressionQuality(1f);
        }
      }
      if (progressive) {
        settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(stream);
      writer.write(null, picture, settings);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
