package dev.visprog.models.pack;

import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.hub.RepositoryId;
import dev.visprog.models.hub.WantedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A model of a pack.
 *
 * @param pack the name of the pack
 * @param tools the names of the tools that it serves
 * @param kind which code runs it
 * @param repository where it comes from
 * @param revision of the repository
 * @param files those it needs
 */
public record PackModel(
    String pack,
    List<String> tools,
    ModelKind kind,
    RepositoryId repository,
    String revision,
    WantedFiles files) {
  public PackModel {
    tools = List.copyOf(tools);
  }

  /**
   * The folder with its files.
   *
   * @return nothing unless all of them are there; {@link #missing} has the words for that
   * @throws HubException if the cache cannot be read
   */
  public Optional<Path> find(HubCache cache) throws HubException {
    return cache.find(repository, revision, files);
  }

  /** What is here of it, and what is not. */
  public HubCache.Holding holding(HubCache cache) throws HubException {
    return cache.holding(repository, revision, files);
  }

  /**
   * What is not here and what helps, as a sentence for the user; empty if nothing is missing.
   *
   * @throws HubException if the cache cannot be read
   */
  public Optional<String> missing(HubCache cache) throws HubException {
    HubCache.Holding holding = holding(cache);
    if (holding.complete()) {
      return Optional.empty();
    }
    return Optional.of(
        "%s needs %s of the pack %s, got no %s in %s; 'visprog models pull %s' fetches it"
            .formatted(
                String.join(", ", tools),
                repository,
                pack,
                String.join(", no ", holding.missing()),
                cache.folder(),
                pack));
  }
}
