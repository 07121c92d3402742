package dev.visprog.tools.image;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file's bytes for a decoder. It knows its length, against which decoders check what a file
 * claims, and loses patience with one that keeps reading at the end: some take missing bytes for
 * zeros, and so decode nothing for minutes.
 */
final class DecoderInput extends ImageInputStreamImpl {
  /** A decoder of bits may look ahead as far as it buffers them, one by one. */
  private static final int PATIENCE = 128;

  private final byte[] bytes;
  private int readsAtTheEnd;

  DecoderInput(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    bitOffset = 0;
    if (streamPos >= bytes.length) {
      return end();
    }
    return bytes[(int) streamPos++] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    bitOffset = 0;
    if (streamPos >= bytes.length) {
      return length == 0 ? 0 : end();
    }
    int got = (int) Math.min(length, bytes.length - streamPos);
    System.arraycopy(bytes, (int) streamPos, target, from, got);
    streamPos += got;
    return got;
  }

  @Override
  public long length() {
    return bytes.length;
  }

  private int end() throws IOException {
    if (++readsAtTheEnd > PATIENCE) {
      throw new IOException("read on and on at the end of the file");
    }
    return -1;
  }
}
