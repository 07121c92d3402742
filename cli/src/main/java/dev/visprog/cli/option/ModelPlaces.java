package dev.visprog.cli.option;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.hub.HubSettings;
import dev.visprog.models.hub.RepositoryId;
import dev.visprog.models.pack.Layouts;
import dev.visprog.models.pack.Pack;
import dev.visprog.models.pack.PackModel;
import dev.visprog.tools.PackTools;
import dev.visprog.tools.model.ModelFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where models are: on disk where the user says, or in the cache of pulled models. */
final class ModelPlaces {
  private final Map<String, String> env;

  ModelPlaces(Map<String, String> env) {
    this.env = env;
  }

  /**
   * A model that the user named.
   *
   * @param place a file, a folder, or the name of a repository that was pulled
   * @throws CommandException if it is none of them
   */
  ModelFolder named(String tool, Path place) throws CommandException {
    if (Files.exists(place)) {
      return ModelFolder.of(place);
    }
    String name = place.toString().replace('\\', '/');
    Optional<RepositoryId> repository = repository(name);
    if (repository.isEmpty()) {
      throw new CommandException(
          ExitCode.MODEL_MISSING, "the model '%s' of %s does not exist".formatted(place, tool));
    }
    try {
      return cache()
          .find(repository.get(), "main", Layouts.anyModel())
          .map(folder -> new ModelFolder(folder, name))
          .orElseThrow(
              () ->
                  new CommandException(
                      ExitCode.MODEL_MISSING,
                      ("the model '%s' of %s does not exist, neither here nor in the cache: if it is"
                              + " a repository, 'visprog models pull %s' fetches it")
                          .formatted(place, tool, name)));
    } catch (HubException e) {
      throw CommandException.because(e, ExitCode.MODEL_MISSING);
    }
  }

  /** What could be the name of a repository: an owner and a name. */
  private static Optional<RepositoryId> repository(String name) {
    try {
      return name.contains("/") ? Optional.of(new RepositoryId(name)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The models of a pack, by the tools that they serve.
   *
   * @throws CommandException if a published one is not there; the embedded pack has what it has
   */
  Map<String, ModelFolder> of(Pack pack) throws CommandException {
    try {
      HubCache cache = cache();
      for (PackModel model : pack.models()) {
        Optional<String> missing = model.missing(cache);
        if (missing.isPresent() && !pack.isForDrawings()) {
          throw new CommandException(ExitCode.MODEL_MISSING, missing.get());
        }
      }
      return PackTools.models(pack, cache);
    } catch (HubException e) {
      throw CommandException.because(e, ExitCode.MODEL_MISSING);
    }
  }

  /**
   * The pack of those who name none: for photographs once it was pulled, else the embedded one.
   * They are not mixed: one picture would be judged by models that know nothing of photographs and
   * by models that do.
   */
  Pack usual() {
    Pack photo = Pack.named("photo");
    try {
      return photo.isPulled(cache()) ? photo : Pack.sketch();
    } catch (HubException e) {
      return photo;
    }
  }

  /** Those models of a pack that are there; none if the cache cannot be read. */
  Map<String, ModelFolder> presentOf(Pack pack) {
    try {
      return PackTools.models(pack, cache());
    } catch (HubException e) {
      return Map.of();
    }
  }

  private HubCache cache() throws HubException {
    return new HubCache(HubSettings.from(env).cache());
  }
}
