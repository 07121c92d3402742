package dev.visprog.tools.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One picture of a WebP file.
 *
 * @param x from the left of the canvas
 * @param y from the top of the canvas
 * @param file a WebP file of this picture alone
 */
record WebPFrame(int x, int y, int width, int height, ByteView file) {

  /** The picture in an animation's chunk: place, size and duration, then chunks of its own. */
  static WebPFrame ofAnimation(ByteView data) throws ImageReadException {
    Builder builder = new Builder();
    for (long at = 16; at + 8 <= data.length(); at += 8 + WebPImage.padded(data.u32(at + 4))) {
      builder.take(data.ascii(at, 4), data.part(at + 8, data.u32(at + 4)));
    }
    return builder.build(2 * data.u24(0), 2 * data.u24(3));
  }

  /** Collects the chunks that make up a picture. */
  static final class Builder {
    private @Nullable ByteView lossy;
    private @Nullable ByteView lossless;
    private @Nullable ByteView alpha;

    void take(String name, ByteView data) {
      switch (name) {
        case "VP8 " -> lossy = lossy == null ? data : lossy;
        case "VP8L" -> lossless = lossless == null ? data : lossless;
        case "ALPH" -> alpha = alpha == null ? data : alpha;
        default -> {}
      }
    }

    WebPFrame build(int x, int y) throws ImageReadException {
      if (lossy != null) {
        if (!lossy.has(3, "\u009d\u0001*")) {
          throw new ImageReadException("the WebP data is damaged");
        }
        int width = lossy.u16(6) & 0x3fff;
        int height = lossy.u16(8) & 0x3fff;
        byte[] file =
            alpha == null ? file("VP8 ", lossy) : transparent(width, height, alpha, lossy);
        return checked(x, y, width, height, file);
      }
      if (lossless != null) {
        if (lossless.u8(0) != 0x2f) {
          throw new ImageReadException("the WebP data is damaged");
        }
        long sizes = lossless.u32(1);
        int width = (int) (sizes & 0x3fff) + 1;
        int height = (int) (sizes >> 14 & 0x3fff) + 1;
        return checked(x, y, width, height, file("VP8L", lossless));
      }
      throw new ImageReadException("the WebP file has no picture in it");
    }

    private static WebPFrame checked(int x, int y, int width, int height, byte[] file)
        throws ImageReadException {
      if (width == 0 || height == 0) {
        throw new ImageReadException("got %d×%d pixels, want some".formatted(width, height));
      }
      return new WebPFrame(x, y, width, height, ByteView.of(file));
    }

    private static byte[] file(String name, ByteView data) {
      ByteArrayOutputStream chunks = new ByteArrayOutputStream();
      chunk(chunks, name, data.copy());
      return riff(chunks);
    }

    private static byte[] transparent(int width, int height, ByteView alpha, ByteView lossy) {
      ByteBuffer canvas = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
      canvas.putInt(0x10); // one flag: there is an alpha channel
      canvas.putShort((short) (width - 1)).put((byte) 0);
      canvas.putShort((short) (height - 1)).put((byte) 0);
      ByteArrayOutputStream chunks = new ByteArrayOutputStream();
      chunk(chunks, "VP8X", canvas.array());
      chunk(chunks, "ALPH", alpha.copy());
      chunk(chunks, "VP8 ", lossy.copy());
      return riff(chunks);
    }

    private static byte[] riff(ByteArrayOutputStream chunks) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      body.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
      body.writeBytes(chunks.toByteArray());
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      chunk(file, "RIFF", body.toByteArray());
      return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
      ByteBuffer size = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(data.length);
      out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(size.array());
      out.writeBytes(data);
      if (data.length % 2 == 1) {
        out.write(0);
      }
    }
  }
}
