package dev.visprog.models.pack;

import dev.visprog.models.embedded.EmbeddedException;
import dev.visprog.models.embedded.EmbeddedFile;
import dev.visprog.models.embedded.UnpackedPack;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.hub.RepositoryId;
import dev.visprog.models.hub.WantedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the files of a model come from. */
public sealed interface ModelSource {
  /** What people call the model: {@code openai/clip-vit-base-patch32}, {@code sketch/clip}. */
  String name();

  /**
   * What is here of it, and what is not.
   *
   * @throws HubException if that cannot be found out
   */
  HubCache.Holding holding(HubCache cache) throws HubException;

  /**
   * A model that others published.
   *
   * @param repository where it comes from
   * @param revision of the repository
   * @param files those it needs
   */
  record Published(RepositoryId repository, String revision, WantedFiles files)
      implements ModelSource {
    @Override
    public String name() {
      return repository.name();
    }

    @Override
    public HubCache.Holding holding(HubCache cache) throws HubException {
      return cache.holding(repository, revision, files);
    }
  }

  /**
   * A model that comes with this library, or lies in the folder of a pack.
   *
   * @param store of the pack
   * @param name of the pack and of the model: {@code sketch/clip}
   * @param folder of the model in the pack
   */
  record Embedded(EmbeddedStore store, String name, String folder) implements ModelSource {
    /**
     * Where the pack is on disk, or will be.
     *
     * @throws HubException if the pack is damaged
     */
    public UnpackedPack unpacked(HubCache cache) throws HubException {
      try {
        return store.unpacked(cache.folder());
      } catch (EmbeddedException e) {
        throw new HubException(String.valueOf(e.getMessage()), e);
      }
    }

    /** What is in the pack is here, whether it was unpacked or not. */
    @Override
    public HubCache.Holding holding(HubCache cache) throws HubException {
      UnpackedPack unpacked = unpacked(cache);
      if (!unpacked.pack().has(folder)) {
        return new HubCache.Holding(Optional.empty(), List.of("all of " + name), 0);
      }
      return new HubCache.Holding(
          Optional.of(unpacked.folder(folder)), List.of(), unpacked.pack().bytes(folder));
    }

    /** Whether all its files are on disk already, whatever is in them. */
    public boolean isUnpacked(HubCache cache) throws HubException {
      Path root = unpacked(cache).folder("");
      for (EmbeddedFile file : unpacked(cache).pack().files(folder)) {
        if (!Files.isRegularFile(root.resolve(file.name()))) {
          return false;
        }
      }
      return true;
    }
  }
}
