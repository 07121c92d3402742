package dev.visprog.models.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room a disk has. */
@FunctionalInterface
public interface FreeSpace {
  /** What the system says of the disk that a folder is on, or will be on. */
  FreeSpace OF_DISK =
      folder -> {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
          there = there.getParent();
        }
        return Files.getFileStore(there).getUsableSpace();
      };

  /** The bytes that can be written to a folder. */
  long in(Path folder) throws IOException;
}
