package dev.visprog.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A hidden file that is gone once it is closed, unless it was moved elsewhere; also when the JVM
 * ends in between, as it does on Ctrl-C.
 */
final class TemporaryFile implements AutoCloseable {
  private final Path path;
  private final Thread removal;

  private TemporaryFile(Path path) {
    this.path = path;
    this.removal = new Thread(this::remove, "remove " + path.getFileName());
  }

  /** Names a file in the same folder, where a move is a mere renaming. */
  static TemporaryFile beside(Path file) {
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    // Without the target's name, which may already be as long as a name can be.
    TemporaryFile temporary = new TemporaryFile(file.resolveSibling(".visprog-" + random + ".tmp"));
    temporary.removeAtExit();
    return temporary;
  }

  Path path() {
    return path;
  }

  FileChannel open() throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(removal);
    } catch (IllegalStateException e) {
      // The JVM is ending, and the hook runs or has run.
    }
  }

  private void removeAtExit() {
    try {
      Runtime.getRuntime().addShutdownHook(removal);
    } catch (IllegalStateException e) {
      // The JVM is ending already; close() removes the file if it gets that far.
    }
  }

  private void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // Nothing can be done, and the failure that led here matters more.
    }
  }
}
