package dev.visprog.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream that stays open when it is closed. Many encoders and writers close what they are given;
 * the bytes have to reach the disk first, and the JVM's own output is not theirs to close.
 */
final class Unclosable extends FilterOutputStream {
  Unclosable(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
