package dev.visprog.tools.image;

import dev.visprog.value.Image;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The JDK's own encoders, found as {@link JdkDecoder} finds the decoders. */
record JdkEncoder(ImageFormat format) {

  /** What to do with a writer that has its output. */
  @FunctionalInterface
  interface Use {
    void write(ImageWriter writer) throws IOException;
  }

  void encode(Image image, OutputStream out) throws IOException {
    encode(
        format,
        out,
        writer -> {
          ImageWriteParam settings = writer.getDefaultWriteParam();
          if (format == ImageFormat.TIFF) {
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionType("LZW"); // what every reader of TIFF knows
          }
          writer.write(null, new IIOImage(image.toBufferedImage(), null, null), settings);
        });
  }

  static void encode(ImageFormat format, OutputStream out, Use use) throws IOException {
    ImageWriter writer = provider(format).createWriterInstance();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      use.write(writer);
    } finally {
      writer.dispose();
    }
  }

  private static ImageWriterSpi provider(ImageFormat format) {
    Module jdk = ImageWriterSpi.class.getModule();
    String extension = format.extensions().get(0);
    Iterator<ImageWriterSpi> all =
        IIORegistry.getDefaultInstance().getServiceProviders(ImageWriterSpi.class, false);
    while (all.hasNext()) {
      ImageWriterSpi provider = all.next();
      if (provider.getClass().getModule().equals(jdk)
          && Arrays.asList(provider.getFormatNames()).contains(extension)) {
        return provider;
      }
    }
    throw new IllegalStateException("this Java runtime has no encoder for " + format);
  }
}
