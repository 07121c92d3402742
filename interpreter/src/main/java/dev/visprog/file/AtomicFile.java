package dev.visprog.file;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes a file whole or not at all.
 *
 * <p>The bytes go to a hidden file beside the target, reach the disk, and only then take the
 * target's place. Whatever goes wrong before (a full disk, a failing body, an interrupt, the end of
 * the JVM) the target is as it was, and the hidden file is removed. Readers meanwhile see the old
 * file or the new one, never a mixture.
 *
 * <p>A symbolic link stays a link: the file that it names is written. A pipe, a terminal or another
 * device ({@code /dev/stdout}) cannot be replaced and is written directly. The permissions of a
 * file that is replaced are kept.
 */
public final class AtomicFile {
  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /** What is to be in the file. */
  @FunctionalInterface
  public interface Body {
    /**
     * Writes everything.
     *
     * @param out buffered; closing it is allowed and not needed
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /** What is to be in a text file. */
  @FunctionalInterface
  public interface TextBody {
    /**
     * Writes everything.
     *
     * @param out buffered, UTF-8; closing it is allowed and not needed
     */
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a file, replacing one that is there.
   *
   * @param target its folder exists
   * @throws IOException if it could not be written, with a message that names the target and the
   *     reason; what the body throws unchecked is passed on
   */
  public static void write(Path target, Body body) throws IOException {
    try {
      Destination destination = Destination.of(target);
      if (destination.stream()) {
        writeInPlace(destination.file(), body);
      } else {
        replace(destination.file(), body);
      }
    } catch (IOException e) {
      throw new IOException(
          "could not write '%s': %s".formatted(target, FileProblem.describe(FileProblem.origin(e))),
          e);
    }
  }

  /** Writes a text file in UTF-8, otherwise like {@link #write}. */
  public static void writeText(Path target, TextBody body) throws IOException {
    write(
        target,
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          body.writeTo(writer);
          writer.flush();
        });
  }

  /**
   * Says early what {@link #write} would say late: whether the target is a folder, its folder is
   * missing, or permission is. To be called before long work whose result goes there.
   *
   * @throws IOException if the target cannot be written, with a message for the user
   */
  public static void checkWritable(Path target) throws IOException {
    try {
      Destination.of(target);
    } catch (IOException e) {
      throw new IOException("cannot write '%s': %s".formatted(target, FileProblem.describe(e)), e);
    }
  }

  private static void writeInPlace(Path device, Body body) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Device.open(device), BUFFER)) {
      body.writeTo(new Unclosable(out));
    }
  }

  private static void replace(Path file, Body body) throws IOException {
    try (TemporaryFile temporary = TemporaryFile.beside(file)) {
      try (FileChannel channel = temporary.open();
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
        body.writeTo(new Unclosable(out));
        out.flush();
        channel.force(true);
      }
      keepPermissions(file, temporary.path());
      move(temporary.path(), file);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
