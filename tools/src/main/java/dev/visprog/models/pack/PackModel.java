package dev.visprog.models.pack;

import dev.visprog.models.embedded.EmbeddedException;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A model of a pack.
 *
 * @param pack the name of the pack
 * @param tools the names of the tools that it serves
 * @param kind which code runs it
 * @param source where its files come from
 */
public record PackModel(String pack, List<String> tools, ModelKind kind, ModelSource source) {
  public PackModel {
    tools = List.copyOf(tools);
  }

  /** What people call it. */
  public String name() {
    return source.name();
  }

  /**
   * The name of its folder in the pack.
   *
   * @throws IllegalStateException if it is none of an embedded pack
   */
  public String folder() {
    if (source instanceof ModelSource.Embedded embedded) {
      return embedded.folder();
    }
    throw new IllegalStateException(name() + " is in no pack's folder");
  }

  /** How large it is in the pack; empty if it is not in an embedded pack. */
  public OptionalLong bytes() {
    try {
      return source instanceof ModelSource.Embedded embedded
              && embedded.store().pack().has(folder())
          ? OptionalLong.of(embedded.store().pack().bytes(folder()))
          : OptionalLong.empty();
    } catch (EmbeddedException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * The folder with its files; those of an embedded model get there when it is {@linkplain
   * dev.visprog.models.embedded.UnpackedPack#prepare prepared}.
   *
   * @return nothing unless all of them are there; {@link #missing} has the words for that
   * @throws HubException if the cache cannot be read
   */
  public Optional<Path> find(HubCache cache) throws HubException {
    HubCache.Holding holding = holding(cache);
    return holding.complete() ? holding.snapshot() : Optional.empty();
  }

  /** What is here of it, and what is not. */
  public HubCache.Holding holding(HubCache cache) throws HubException {
    return source.holding(cache);
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
    String all = String.join(", ", tools);
    return Optional.of(
        source instanceof ModelSource.Embedded
            ? "the pack %s has no model for %s; for photographs 'visprog models pull photo' fetches one"
                .formatted(pack, all)
            : "%s needs %s of the pack %s, got no %s in %s; 'visprog models pull %s' fetches it"
                .formatted(
                    all,
                    name(),
                    pack,
                    String.join(", no ", holding.missing()),
                    cache.folder(),
                    pack));
  }
}
