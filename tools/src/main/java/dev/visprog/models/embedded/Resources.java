package dev.visprog.models.embedded;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a pack are read from. */
@FunctionalInterface
public interface Resources {
  /**
   * Opens a file.
   *
   * @param name its place in the pack: {@code clip/config.json}
   * @throws IOException if there is none, or it cannot be read
   */
  InputStream open(String name) throws IOException;

  /**
   * Resources on a class path.
   *
   * @param folder of the pack, without a slash at its end
   */
  static Resources of(ClassLoader loader, String folder) {
    return name -> {
      InputStream in = loader.getResourceAsStream(folder + "/" + name);
      if (in == null) {
        throw new FileNotFoundException("it is missing");
      }
      return in;
    };
  }

  /** Files in a folder. */
  static Resources in(Path folder) {
    return name -> Files.newInputStream(folder.resolve(name));
  }
}
