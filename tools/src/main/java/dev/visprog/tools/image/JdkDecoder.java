package dev.visprog.tools.image;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The JDK's own decoders. They are asked for by name at the registry, without {@link
 * javax.imageio.ImageIO}, which would search the whole class path for others first; so a plug-in
 * that happens to be there changes nothing.
 */
final class JdkDecoder {
  private JdkDecoder() {}

  /** What to do with a reader that has its input. */
  @FunctionalInterface
  interface Use<T> {
    T read(ImageReader reader) throws IOException, ImageReadException;
  }

  static <T> T decode(ImageFormat format, byte[] bytes, Use<T> use)
      throws IOException, ImageReadException {
    ImageReader reader = provider(format).createReaderInstance();
    try (DecoderInput in = new DecoderInput(bytes)) {
      reader.setInput(in, true, true);
      return use.read(reader);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReaderSpi provider(ImageFormat format) {
    Module jdk = ImageReaderSpi.class.getModule();
    String extension = format.extensions().get(0);
    Iterator<ImageReaderSpi> all =
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, false);
    while (all.hasNext()) {
      ImageReaderSpi provider = all.next();
      if (provider.getClass().getModule().equals(jdk)
          && Arrays.asList(provider.getFormatNames()).contains(extension)) {
        return provider;
      }
    }
    throw new IllegalStateException("this Java runtime has no decoder for " + format);
  }
}
