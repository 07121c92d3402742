package dev.visprog.tools.face;

import dev.visprog.tools.onnx.OnnxFormatException;
import dev.visprog.tools.onnx.OnnxNode;
import dev.visprog.tools.onnx.OnnxOutline;
import dev.visprog.value.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A model file that was read and is known to be YuNet. Native code sees these bytes and no others.
 */
final class YuNetFile {
  /** Sixteen times the size of the largest YuNet. */
  private static final int MOST_BYTES = 16 << 20;

  private static final Set<String> OUTPUTS =
      Set.of(
          "cls_8", "cls_16", "cls_32", "obj_8", "obj_16", "obj_32", "bbox_8", "bbox_16", "bbox_32",
          "kps_8", "kps_16", "kps_32");

  private static final Set<String> OPERATORS =
      Set.of("Conv", "Relu", "MaxPool", "Resize", "Add", "Transpose", "Reshape", "Sigmoid");

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
      requireYuNet(file, OnnxOutline.read(bytes));
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

  private static void requireYuNet(Path file, OnnxOutline outline) throws UnusableModelException {
    List<String> outputs = outline.outputs();
    if (!new HashSet<>(outputs).equals(OUTPUTS) || outputs.size() != OUTPUTS.size()) {
      throw unusable(file, "is an ONNX model of something else");
    }
    if (outline.inputs().size() != 1) {
      throw unusable(file, "is an ONNX model with " + outline.inputs().size() + " inputs");
    }
    Set<String> unknown = new TreeSet<>(outline.nodes().stream().map(OnnxNode::operator).toList());
    unknown.removeAll(OPERATORS);
    if (!unknown.isEmpty()) {
      throw unusable(
          file, "is a YuNet of another kind (it uses " + String.join(", ", unknown) + ")");
    }
  }

  static UnusableModelException unusable(Path file, String problem) {
    return new UnusableModelException("'" + file + "' " + problem + ", " + WANT);
  }
}
