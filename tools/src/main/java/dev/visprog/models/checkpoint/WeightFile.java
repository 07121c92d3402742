package dev.visprog.models.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One file of weights, open for reading. */
final class WeightFile implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final long size;
  private @Nullable ByteBuffer whole;

  private WeightFile(Path path, FileChannel channel, long size) {
    this.path = path;
    this.channel = channel;
    this.size = size;
  }

  static WeightFile open(Path path) throws CheckpointException {
    if (!Files.isRegularFile(path)) { // opening a pipe would wait for ever
      throw new CheckpointException(path, "got no regular file, want a file of weights");
    }
    try {
      return new WeightFile(
          path, FileChannel.open(path, StandardOpenOption.READ), Files.size(path));
    } catch (IOException e) {
      throw new CheckpointException(path, "cannot be read (" + e.getMessage() + ")", e);
    }
  }

  Path path() {
    return path;
  }

  /** Its length in bytes when it was opened. */
  long size() {
    return size;
  }

  FileChannel channel() {
    return channel;
  }

  CheckpointException wrong(String problem) {
    return new CheckpointException(path, problem);
  }

  /**
   * A copy of some of its bytes, little-endian.
   *
   * @param position inside the file
   * @param length not longer than the rest of the file
   */
  ByteBuffer read(long position, int length) throws CheckpointException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, position + bytes.position()) < 0) {
          throw shrunk();
        }
      }
    } catch (IOException e) {
      throw new CheckpointException(path, "cannot be read (" + e + ")", e);
    }
    return bytes.flip();
  }

  /** Some of its bytes, mapped. A mapping past the end would end the process at the first read. */
  ByteBuffer map(long position, int length) throws CheckpointException {
    try {
      if (channel.size() < size) {
        throw shrunk();
      }
      ByteBuffer bytes =
          size > Integer.MAX_VALUE
              ? mapped(position, length)
              : whole().slice((int) position, length);
      return bytes.order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new CheckpointException(path, "cannot be mapped into memory (" + e + ")", e);
    }
  }

  /** To map each of hundreds of small tensors by itself takes longer than to read them. */
  private synchronized ByteBuffer whole() throws IOException {
    if (whole == null) {
      whole = mapped(0, size);
    }
    return whole;
  }

  private ByteBuffer mapped(long position, long length) throws IOException {
    return channel.map(FileChannel.MapMode.READ_ONLY, position, length);
  }

  private CheckpointException shrunk() {
    return wrong("got shorter while it was read; pull the model again");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing was written, so nothing is lost.
    }
  }
}
