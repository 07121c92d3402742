package dev.visprog.file;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the bytes for a path really go, found without writing anything.
 *
 * @param file the file to write, after following symbolic links; its folder exists
 * @param stream whether it is a pipe, a terminal or another device, which cannot be replaced and is
 *     written in place
 */
record Destination(Path file, boolean stream) {
  /** As many as Linux follows. */
  private static final int LINKS = 40;

  private static final Path OPEN_FILES = Path.of("/proc");

  static Destination of(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException("got a folder, '%s', want the name of a file".formatted(target));
    }
    Path file = follow(target);
    // `-o /dev/stdout > file`: the shell holds that file open, so it has to stay the same file.
    boolean stream =
        file.startsWith(OPEN_FILES) || (Files.exists(target) && !Files.isRegularFile(target));
    if (stream ? !Files.isWritable(target) : !mayReplace(file)) {
      throw new IOException("no permission to write '%s'".formatted(target));
    }
    return new Destination(file, stream);
  }

  private static boolean mayReplace(Path file) {
    return Files.isWritable(folder(file)) && (!Files.exists(file) || Files.isWritable(file));
  }

  /** Writing through a link writes the file that it names, which need not exist yet. */
  private static Path follow(Path target) throws IOException {
    Path file = inRealFolder(target, target);
    for (int links = 0; Files.isSymbolicLink(file); links++) {
      if (links == LINKS) {
        throw new FileSystemLoopException(target.toString());
      }
      if (file.startsWith(OPEN_FILES)) {
        break;
      }
      file = inRealFolder(file.resolveSibling(Files.readSymbolicLink(file)), target);
    }
    return file;
  }

  private static Path inRealFolder(Path file, Path target) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path name = absolute.getFileName();
    if (name == null) {
      throw new IOException("got '%s', want the name of a file".formatted(target));
    }
    Path folder = folder(absolute);
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "no folder '%s' to write '%s' in, make it first".formatted(folder, target.getFileName()));
    }
    return folder.toRealPath().resolve(name.toString());
  }

  private static Path folder(Path absolute) {
    Path parent = absolute.getParent();
    return parent == null ? absolute : parent;
  }
}
