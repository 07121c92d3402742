package dev.visprog.models.hub;

import java.util.List;

/**
 * What a pull will do, to be shown before it does it.
 *
 * @param repository whose files
 * @param record what they are
 * @param missing those that are not here
 * @param bytes what is still to be fetched of them
 */
public record PullPlan(
    RepositoryId repository, PullRecord record, List<RemoteFile> missing, long bytes) {
  public PullPlan {
    missing = List.copyOf(missing);
  }
}
