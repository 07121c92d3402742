package dev.visprog.models.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A short name for what a folder holds, without reading the weights. */
final class Revision {
  private static final int DIGITS = 12;

  /** {@code models--owner--name/snapshots/<commit>} in the cache of the Hugging Face hub. */
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

  private Revision() {}

  static String of(Path folder, List<WeightFile> weights, Collection<TensorPlace> tensors)
      throws CheckpointException {
    Path absolute = folder.toAbsolutePath().normalize();
    Path name = absolute.getFileName();
    Path parent = absolute.getParent();
    if (name != null
        && COMMIT.matcher(name.toString()).matches()
        && parent != null
        && parent.endsWith("snapshots")) {
      return name.toString().substring(0, DIGITS);
    }
    MessageDigest digest = sha256();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.filter(Revision::isSettings).sorted().toList()) {
        add(digest, file);
      }
      for (WeightFile file : weights) {
        add(digest, file.path());
      }
    } catch (IOException e) {
      throw new CheckpointException(folder, "cannot be listed (" + e + ")", e);
    }
    for (TensorPlace tensor : tensors) {
      add(digest, tensor.name() + tensor.type() + tensor.shape() + tensor.position());
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static boolean isSettings(Path file) {
    return file.toString().matches(".*\\.(json|txt)") && Files.isRegularFile(file);
  }

  private static void add(MessageDigest digest, Path file) throws IOException {
    long written = Files.getLastModifiedTime(file).toMillis();
    add(digest, file.getFileName() + "/" + Files.size(file) + "/" + written);
  }

  private static void add(MessageDigest digest, String word) {
    digest.update(word.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every Java platform has it
    }
  }
}
