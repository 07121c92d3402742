package dev.visprog.models.hub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A blob while it grows. The file always holds the beginning of the content and nothing else, so
 * whatever ends a pull, the next one goes on at its end. The checksum grows with it.
 */
final class BlobFile implements AutoCloseable {
  private static final int BUFFER = 1 << 20;

  private final Path path;
  private final RemoteFile file;
  private final FileChannel channel;
  private MessageDigest digest;
  private long length;

  private BlobFile(Path path, RemoteFile file, FileChannel channel) {
    this.path = path;
    this.file = file;
    this.channel = channel;
    this.digest = file.checksum().begin(file.size());
  }

  /** Opens the file of an earlier pull, or a new one. */
  static BlobFile open(Path path, RemoteFile file) throws IOException {
    Files.createDirectories(path.getParent());
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      BlobFile blob = new BlobFile(path, file, channel);
      if (channel.size() > file.size()) {
        blob.restart();
      }
      blob.readThrough();
      return blob;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private void readThrough() throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    while (channel.read(buffer) >= 0) {
      digest.update(buffer.flip());
      length += buffer.limit();
      buffer.clear();
    }
  }

  long length() {
    return length;
  }

  /** Forgets what is there. */
  void restart() throws IOException {
    channel.truncate(0);
    digest = file.checksum().begin(file.size());
    length = 0;
  }

  /** Adds at the end. */
  void append(ByteBuffer bytes) throws IOException, HubException {
    if (bytes.remaining() > file.size() - length) {
      throw new HubException(
          "%s: got more than the %d bytes that the hub lists".formatted(file.name(), file.size()));
    }
    digest.update(bytes.duplicate());
    length += bytes.remaining();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * Checks the whole and gives it its name.
   *
   * @throws HubException if it is not what was announced; the file is gone then
   */
  void finish(Path blob) throws IOException, HubException {
    String got = HexFormat.of().formatHex(digest.digest());
    if (!got.equals(file.checksum().hex())) {
      channel.close();
      Files.deleteIfExists(path);
      throw new HubException(
          "%s: got content with the checksum %s, want %s; it was removed, pull again"
              .formatted(file.name(), got, file.checksum().hex()));
    }
    channel.force(true);
    channel.close();
    Files.move(path, blob, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (length == 0) {
      Files.deleteIfExists(path);
    }
  }
}
