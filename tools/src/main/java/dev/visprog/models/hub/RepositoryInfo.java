package dev.visprog.models.hub;

import java.util.Map;
import java.util.Optional;

/**
 * What the hub says of a repository at one revision.
 *
 * @param commit the revision's commit, 40 hexadecimal digits
 * @param licence as the model card names it, such as {@code apache-2.0}
 * @param files by name; what a file lacks in the hub's answer, it lacks here
 */
record RepositoryInfo(String commit, Optional<String> licence, Map<String, Listed> files) {

  /**
   * A file as it is listed.
   *
   * @param size in bytes; negative if it is not given
   */
  record Listed(String name, long size, Optional<Checksum> checksum) {

    /** The file, if the listing is complete. */
    RemoteFile known(RepositoryId repository) throws HubException {
      if (size < 0 || checksum.isEmpty()) {
        throw new HubException(
            ("%s: got no size or no checksum for %s from the hub, want both: a file that cannot"
                    + " be checked is not fetched")
                .formatted(repository, RemoteName.quote(name)));
      }
      return new RemoteFile(name, size, checksum.get());
    }
  }
}
