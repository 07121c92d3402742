package dev.visprog.models.embedded;

import dev.visprog.file.FileProblem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A pack on disk. Each file is compared with its checksum before its model is first used, and put
 * there again where it is missing or another one. Several threads and several processes may do so
 * at once: a file is written beside its place and then moved, so that nobody sees a part of it.
 */
public final class UnpackedPack {
  private final EmbeddedPack pack;
  private final Path folder;
  private final Set<String> ready = new HashSet<>();

  UnpackedPack(EmbeddedPack pack, Path folder) {
    this.pack = pack;
    this.folder = folder;
  }

  /** What the files should be. */
  public EmbeddedPack pack() {
    return pack;
  }

  /** Where a model's files are once it is {@linkplain #prepare prepared}. */
  public Path folder(String model) {
    return folder.resolve(model);
  }

  /**
   * Makes sure that all files of a model are there and right.
   *
   * @throws EmbeddedException if the model is not in the pack, a file of the pack is damaged, or
   *     nothing can be written
   */
  public synchronized void prepare(String model) throws EmbeddedException {
    if (ready.contains(model)) {
      return;
    }
    if (!pack.has(model)) {
      throw new EmbeddedException("there is no model '%s' in the pack".formatted(model));
    }
    for (EmbeddedFile file : pack.files(model)) {
      if (problem(file).isPresent()) {
        restore(file);
      }
    }
    ready.add(model);
  }

  /** What is wrong with a file on disk: {@code missing} or {@code damaged}; empty if nothing is. */
  public Optional<Problem> problem(EmbeddedFile file) {
    Path path = folder.resolve(file.name());
    try {
      if (!Files.isRegularFile(path)) {
        return Optional.of(Problem.MISSING);
      }
      return Files.size(path) == file.size() && Sha256.of(path).equals(file.sha256())
          ? Optional.empty()
          : Optional.of(Problem.DAMAGED);
    } catch (IOException e) {
      return Optional.of(Problem.DAMAGED);
    }
  }

  /** What may be wrong with a file. */
  public enum Problem {
    MISSING,
    DAMAGED
  }

  private void restore(EmbeddedFile file) throws EmbeddedException {
    Path target = folder.resolve(file.name());
    try {
      Path beside = Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Path part = Files.createTempFile(beside, ".part-", "");
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
          pack.copy(file, out);
        }
        move(part, target);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (EmbeddedException e) {
      throw e;
    } catch (IOException e) {
      if (problem(file).isPresent()) { // else another process was faster, and the file is in use
        throw new EmbeddedException(
            "could not write '%s': %s; HF_HOME names another place for models"
                .formatted(target, FileProblem.describe(e)),
            e);
      }
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
