package dev.visprog.models.hub;

import java.util.List;
import java.util.Optional;

/**
 * What a revision of a repository was when it was pulled first; later pulls keep to it.
 *
 * @param revision which was asked for
 * @param commit what the revision was
 * @param licence as the model card names it
 * @param files those that were wanted
 */
public record PullRecord(
    String revision, String commit, Optional<String> licence, List<RemoteFile> files) {
  public PullRecord {
    if (!commit.matches("[0-9a-f]{40}")) {
      throw new IllegalArgumentException("got the commit " + RemoteName.quote(commit));
    }
    files = List.copyOf(files);
  }

  /** The file of this name. */
  Optional<RemoteFile> file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  List<String> names() {
    return files.stream().map(RemoteFile::name).toList();
  }

  /** The size of all files. */
  public long size() {
    return files.stream().mapToLong(RemoteFile::size).reduce(0, PullRecord::add);
  }

  private static long add(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }
}
