package dev.visprog.models.hub;

import dev.visprog.file.AtomicFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The folder of a repository in the cache: contents in {@code blobs} under their checksums, the
 * files of each commit in {@code snapshots/<commit>} as links to them, and in {@code refs} the
 * commit of each branch or tag.
 */
final class RepositoryFolder {
  private final Path cache;
  private final Path folder;

  RepositoryFolder(Path cache, RepositoryId repository) {
    this.cache = cache;
    this.folder = cache.resolve(repository.folderName());
  }

  Path path() {
    return folder;
  }

  PullRecords records() {
    return new PullRecords(folder);
  }

  Path blob(Checksum checksum) {
    return folder.resolve("blobs").resolve(checksum.hex());
  }

  /** Where a blob grows. Python's library uses the same file in the same way. */
  Path incomplete(Checksum checksum) {
    return folder.resolve("blobs").resolve(checksum.hex() + ".incomplete");
  }

  /** Held by whoever fetches a blob. */
  Path lock(Checksum checksum) {
    return cache
        .resolve(".locks")
        .resolve(String.valueOf(folder.getFileName()))
        .resolve(checksum.hex() + ".lock");
  }

  Path snapshot(String commit) {
    return folder.resolve("snapshots").resolve(commit);
  }

  /** The commit that a branch, a tag or a commit was when it was fetched last. */
  Optional<String> commit(String revision) throws IOException {
    if (revision.matches("[0-9a-f]{40}")) {
      return Optional.of(revision);
    }
    Path ref = folder.resolve("refs").resolve(revision);
    if (!Files.isRegularFile(ref) || Files.size(ref) > 200) {
      return Optional.empty();
    }
    return Optional.of(Files.readString(ref).strip()).filter(text -> text.matches("[0-9a-f]{40}"));
  }

  void refer(String revision, String commit) throws IOException {
    if (!revision.equals(commit)) {
      Path ref = folder.resolve("refs").resolve(revision);
      Files.createDirectories(ref.getParent());
      AtomicFile.writeText(ref, out -> out.write(commit));
    }
  }

  /** Whether a file of a snapshot is there in full length, be it a link to a blob or not. */
  boolean has(String commit, RemoteFile file) throws IOException {
    Path path = snapshot(commit).resolve(file.name());
    return Files.isRegularFile(path) && Files.size(path) == file.size();
  }

  /** Whether a blob is there in full length. */
  boolean hasBlob(RemoteFile file) throws IOException {
    Path blob = blob(file.checksum());
    return Files.isRegularFile(blob) && Files.size(blob) == file.size();
  }

  /** Makes a blob appear in a snapshot: as a link where the system has links, else as a file. */
  void link(String commit, RemoteFile file) throws IOException {
    Path path = snapshot(commit).resolve(file.name());
    Path blob = blob(file.checksum());
    Path parent = Objects.requireNonNull(path.getParent());
    Files.createDirectories(parent);
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      if (Files.exists(path) && Files.isSameFile(path, blob)) {
        return;
      }
      Files.delete(path);
    }
    try {
      Files.createSymbolicLink(path, parent.relativize(blob));
    } catch (FileAlreadyExistsException e) {
      // another process was faster, with the same link
    } catch (UnsupportedOperationException | IOException e) {
      linkHard(path, blob);
    }
  }

  private static void linkHard(Path path, Path blob) throws IOException {
    try {
      Files.createLink(path, blob);
    } catch (FileAlreadyExistsException e) {
      // another process was faster, with the same content
    } catch (UnsupportedOperationException | IOException e) {
      AtomicFile.write(path, out -> Files.copy(blob, out));
    }
  }
}
