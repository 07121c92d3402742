package dev.visprog.tools.face;

import dev.visprog.tools.onnx.OnnxFormatException;
import dev.visprog.tools.onnx.OnnxOutline;
import dev.visprog.value.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A model file that was read and is known to be YuNet. Native code sees these bytes and no others.
 */
final class YuNetFile {
  /** Sixteen times the size of the largest YuNet. */
  private static final int MOST_BYTES = 16 << 20;

  private static final String WANT = "want a YuNet file such as face_detection_yunet_2023mar.onnx";

  private final byte[] bytes;
  private final String hash;

  private YuNetFile(byte[] bytes) {
    this.bytes = bytes;
    this.hash = new ContentHash().add(bytes).finish();
  }

  /**
   * Reads and checks a file.
   *
   * @throws UnusableModelException if it cannot be read or is not YuNet
   */
  static YuNetFile read(Path file) throws UnusableModelException {
    byte[] bytes = readBytes(file);
    try {
      Optional<String> problem = YuNetGraph.problem(OnnxOutline.read(bytes));
      if (problem.isPresent()) {
        throw unusable(file, problem.get());
      }
    } catch (OnnxFormatException e) {
      throw unusable(file, e.problem());
    }
    return new YuNetFile(bytes);
  }

  byte[] bytes() {
    return bytes;
  }

  /** A hash of the content. */
  String hash() {
    return hash;
  }

  private static byte[] readBytes(Path file) throws UnusableModelException {
    if (Files.isDirectory(file)) {
      throw unusable(file, "is a directory");
    }
    if (!Files.exists(file)) {
      throw unusable(file, "does not exist");
    }
    if (!Files.isRegularFile(file)) {
      throw unusable(file, "is not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw unusable(file, "is larger than " + (MOST_BYTES >> 20) + " MB");
      }
      return bytes;
    } catch (IOException e) {
      throw unusable(file, "cannot be read");
    }
  }

  static UnusableModelException unusable(Path file, String problem) {
    return new UnusableModelException("'" + file + "' " + problem + ", " + WANT);
  }
}
