package dev.visprog.models.hub;

/**
 * A file of a repository, as the hub describes it.
 *
 * @param name its path in the repository, with slashes
 * @param size in bytes
 * @param checksum what it must add up to
 */
public record RemoteFile(String name, long size, Checksum checksum) {
  /** Sixteen times the largest file that the hub takes. */
  static final long LARGEST = 16L << 40;

  public RemoteFile {
    if (!RemoteName.isSafe(name) || size < 0 || size > LARGEST) {
      throw new IllegalArgumentException(
          "got a file %s of %d bytes".formatted(RemoteName.quote(name), size));
    }
  }
}
