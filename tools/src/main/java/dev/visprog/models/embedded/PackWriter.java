package dev.visprog.models.embedded;

import dev.visprog.file.AtomicFile;
import dev.visprog.file.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Puts trained models into a pack: copies their files, and writes down what is there then. */
public final class PackWriter {
  private static final int DEEPEST = 4;

  private PackWriter() {}

  /**
   * Replaces a model of a pack, or adds it.
   *
   * @param pack the folder of the pack; made if there is none
   * @param model what its folder in the pack is called: {@code clip}
   * @param trained its files
   * @throws EmbeddedException if something cannot be read or written
   */
  public static void put(Path pack, String model, Path trained) throws EmbeddedException {
    try {
      Path folder = pack.resolve(model);
      Set<String> names = new HashSet<>();
      for (Path file : filesIn(trained)) {
        String name = name(trained, file);
        new EmbeddedFile(
            model + "/" + name, 0, "0".repeat(64)); // complains of names that are not fit
        names.add(name);
        Path target = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        AtomicFile.write(target, out -> Files.copy(file, out));
      }
      if (names.isEmpty()) {
        throw new EmbeddedException("there is no file in '%s', want a model".formatted(trained));
      }
      for (Path old : filesIn(folder)) {
        if (!names.contains(name(folder, old))) {
          Files.delete(old);
        }
      }
    } catch (EmbeddedException e) {
      throw e;
    } catch (IOException e) {
      throw new EmbeddedException(
          "cannot put '%s' into '%s': %s".formatted(trained, pack, FileProblem.describe(e)), e);
    } catch (IllegalArgumentException e) {
      throw new EmbeddedException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Puts a file into the pack that belongs to no model alone.
   *
   * @throws EmbeddedException if it cannot be read or written
   */
  public static void putFile(Path pack, String name, Path file) throws EmbeddedException {
    try {
      Files.createDirectories(pack);
      AtomicFile.write(pack.resolve(name), out -> Files.copy(file, out));
    } catch (IOException e) {
      throw new EmbeddedException(
          "cannot put '%s' into '%s': %s".formatted(file, pack, FileProblem.describe(e)), e);
    }
  }

  /**
   * Writes the list of all files that are in a pack.
   *
   * @throws EmbeddedException if something cannot be read or written
   */
  public static void list(Path pack) throws EmbeddedException {
    try {
      List<EmbeddedFile> files = new ArrayList<>();
      for (Path file : filesIn(pack)) {
        String name = name(pack, file);
        if (!name.equals(FileList.NAME)) {
          files.add(new EmbeddedFile(name, Files.size(file), Sha256.of(file)));
        }
      }
      files.sort(Comparator.comparing(EmbeddedFile::name));
      byte[] json = new FileList(files).toJson();
      AtomicFile.write(pack.resolve(FileList.NAME), out -> out.write(json));
    } catch (IOException e) {
      throw new EmbeddedException(
          "cannot list '%s': %s".formatted(pack, FileProblem.describe(e)), e);
    } catch (IllegalArgumentException e) {
      throw new EmbeddedException(String.valueOf(e.getMessage()), e);
    }
  }

  /** But for hidden ones. */
  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !name(folder, file).matches("(.*/)?\\..*"))
          .sorted()
          .toList();
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
