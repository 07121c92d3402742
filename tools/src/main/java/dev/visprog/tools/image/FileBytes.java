package dev.visprog.tools.image;

import dev.visprog.file.FileProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/** The bytes of a file or a stream, up to a bound and without waiting for a device. */
final class FileBytes {
  /** 512 MiB: no camera writes a larger picture, and it fits a Java array. */
  static final int MOST = 512 << 20;

  private FileBytes() {}

  static byte[] read(Path file) throws ImageReadException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        throw new ImageReadException("got a folder, want a picture file");
      }
      if (!attributes.isRegularFile()) {
        throw new ImageReadException("got a pipe or a device, want a picture file");
      }
      return read(file, attributes.size());
    } catch (IOException e) {
      throw new ImageReadException(FileProblem.describe(e), e);
    }
  }

  private static byte[] read(Path file, long size) throws IOException, ImageReadException {
    checkSize(size);
    byte[] bytes = new byte[(int) size];
    try (InputStream in = Files.newInputStream(file)) {
      int got = in.readNBytes(bytes, 0, bytes.length);
      return got == bytes.length ? bytes : Arrays.copyOf(bytes, got);
    }
  }

  static byte[] read(InputStream in) throws ImageReadException {
    try {
      byte[] bytes = in.readNBytes(MOST + 1);
      checkSize(bytes.length);
      return bytes;
    } catch (IOException e) {
      throw new ImageReadException(FileProblem.describe(e), e);
    }
  }

  static void checkSize(long size) throws ImageReadException {
    if (size == 0) {
      throw new ImageReadException("got an empty file, want a picture: " + ImageFormat.all());
    }
    if (size > MOST) {
      throw new ImageReadException(
          "got a file of %d MiB, want at most %d MiB".formatted(size >> 20, MOST >> 20));
    }
  }
}
