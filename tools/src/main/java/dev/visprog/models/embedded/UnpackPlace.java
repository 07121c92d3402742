package dev.visprog.models.embedded;

import dev.visprog.models.hub.HubSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where a pack out of the jar goes: into the cache of pulled models, as if it were one of them, and
 * where that cannot be written, into a temporary folder that is gone with the process.
 */
public final class UnpackPlace {
  private UnpackPlace() {}

  /**
   * The folder for a pack; nothing is written but a temporary folder, if need be.
   *
   * @param cache of pulled models, as {@link HubSettings#cache}
   * @param name of the pack
   */
  public static Path of(EmbeddedPack pack, String name, Path cache) {
    Path place =
        cache.resolve("models--visprog--" + name).resolve("snapshots").resolve(pack.revision());
    return mayWrite(place) ? place : temporary();
  }

  private static boolean mayWrite(Path place) {
    Path existing = place.toAbsolutePath();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing != null && Files.isDirectory(existing) && Files.isWritable(existing);
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("visprog-models-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // the system clears its folder of temporary files
    }
  }
}
