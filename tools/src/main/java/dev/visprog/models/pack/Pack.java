package dev.visprog.models.pack;

import dev.visprog.models.embedded.EmbeddedException;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Models that together serve the tools that see.
 *
 * @param name as {@code --pack} takes it
 * @param description what it is for, in a few words
 * @param models in the order in which they are listed
 */
public record Pack(String name, String description, List<PackModel> models) {
  private static final List<String> PUBLISHED = List.of("photo", "paper");
  private static final String SKETCH = "sketch";
  private static final EmbeddedStore STORE = EmbeddedStore.inside(SKETCH);

  public Pack {
    models = List.copyOf(models);
  }

  /** The packs that there are. */
  public static List<Pack> all() {
    return names().map(Pack::named).toList();
  }

  private static Stream<String> names() {
    return Stream.concat(PUBLISHED.stream(), Stream.of(SKETCH));
  }

  /** The pack of this name. */
  public static Optional<Pack> find(String name) {
    if (name.equals(SKETCH)) {
      return Optional.of(sketch());
    }
    return PUBLISHED.stream().filter(name::equals).findFirst().map(PackJson::read);
  }

  /**
   * The pack of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Pack named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "got the pack '%s', want %s"
                        .formatted(name, String.join(" or ", names().toList()))));
  }

  /** The small models for drawn scenes that come with this library. */
  public static Pack sketch() {
    return PackJson.embedded(SKETCH, STORE);
  }

  /**
   * Models for drawn scenes in a folder that {@code visprog models pack} wrote.
   *
   * @throws EmbeddedException if the list of its files cannot be read
   */
  public static Pack in(Path folder) throws EmbeddedException {
    EmbeddedStore store = EmbeddedStore.in(folder);
    store.pack();
    return PackJson.embedded(folder.toString(), store);
  }

  /** The model that serves a tool. */
  public Optional<PackModel> forTool(String tool) {
    return models.stream().filter(model -> model.tools().contains(tool)).findFirst();
  }

  /**
   * Whether somebody wanted these models here: one was pulled, or all of them are there. One alone
   * may be there for another program that shares the cache.
   *
   * @throws HubException if the cache cannot be read
   */
  public boolean isPulled(HubCache cache) throws HubException {
    boolean all = true;
    for (PackModel model : models) {
      boolean complete = model.holding(cache).complete();
      if (complete
          && model.source() instanceof ModelSource.Published published
          && cache.isPulled(published.repository(), published.revision())) {
        return true;
      }
      all &= complete;
    }
    return all;
  }

  /** Whether its models are small ones for drawn scenes. */
  public boolean isForDrawings() {
    return models.stream().anyMatch(model -> model.source() instanceof ModelSource.Embedded);
  }

  /**
   * The card of the models, for people; empty if there is none.
   *
   * @throws EmbeddedException if it cannot be read
   */
  public Optional<String> card() throws EmbeddedException {
    for (PackModel model : models) {
      if (model.source() instanceof ModelSource.Embedded embedded) {
        return embedded.store().pack().card();
      }
    }
    return Optional.empty();
  }
}
