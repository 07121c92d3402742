package dev.visprog.trace;

import dev.visprog.trace.Picture.Encoded;
import dev.visprog.trace.Picture.Format;
import dev.visprog.value.AreaAverage;
import dev.visprog.value.Image;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes images small enough to send: as JPEG, or as PNG where that is smaller or loses much less.
 */
final class PictureEncoder {
  private static final float JPEG_QUALITY = 0.85f;

  /** Up to this longer side JPEG's blocks would be seen and PNG costs nothing. */
  private static final int TINY = 64;

  private PictureEncoder() {}

  static Encoded encode(Image image) {
    BufferedImage small = shrink(image);
    if (Math.max(small.getWidth(), small.getHeight()) <= TINY) {
      return new Encoded(Format.PNG, write(small, "png", Integer.MAX_VALUE));
    }
    byte[] jpeg = write(small, "jpeg", Integer.MAX_VALUE);
    byte[] png = write(small, "png", jpeg.length);
    return png.length > 0 ? new Encoded(Format.PNG, png) : new Encoded(Format.JPEG, jpeg);
  }

  private static BufferedImage shrink(Image image) {
    int longest = Math.max(image.width(), image.height());
    if (longest <= Picture.LONGEST_SIDE) {
      return image.toBufferedImage();
    }
    double scale = (double) Picture.LONGEST_SIDE / longest;
    int width = Math.max(1, (int) Math.round(image.width() * scale));
    int height = Math.max(1, (int) Math.round(image.height() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] target = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
    AreaAverage.shrink(image.toBgr(), image.width(), image.height(), target, width, height);
    return small;
  }

  /** The encoded bytes; none if they would be more than {@code most}, which is noticed early. */
  private static byte[] write(BufferedImage picture, String format, int most) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    Bounded bytes = new Bounded(most);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
      }
      writer.write(null, new IIOImage(picture, null, null), param);
    } catch (IOException e) {
      if (!bytes.full) {
        throw new UncheckedIOException("the picture could not be encoded in memory", e);
      }
    } finally {
      writer.dispose();
    }
    return bytes.full ? new byte[0] : bytes.kept.toByteArray();
  }

  /** Gives up once more bytes come than are wanted, so that a PNG that is too large ends early. */
  private static final class Bounded extends OutputStream {
    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean full;

    Bounded(int most) {
      this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      if (full || kept.size() > most - count) {
        full = true;
        throw new IOException("more than " + most + " bytes");
      }
      kept.write(bytes, from, count);
    }
  }
}
