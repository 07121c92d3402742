package dev.visprog.tools.model;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.tool.MissingModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A folder with a published checkpoint: {@code config.json}, weights, and what else it needs.
 *
 * @param path where it is; nothing is read before it is used
 * @param name what people call it, such as {@code openai/clip-vit-large-patch14}
 */
public record ModelFolder(Path path, String name) {
  /** Checks that nothing is missing. */
  public ModelFolder {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(name, "name");
  }

  /** A folder that has no other name than its own. */
  public static ModelFolder of(Path path) {
    return new ModelFolder(path, path.toString());
  }

  /** Why nothing can be read there; empty if it looks like a checkpoint. */
  public Optional<String> missing() {
    return missing("config.json");
  }

  /**
   * Why nothing can be read there.
   *
   * @param mark the file that says what the folder holds
   */
  Optional<String> missing(String mark) {
    if (!Files.isDirectory(path)) {
      return Optional.of("the folder '" + path + "' of the model " + name + " does not exist");
    }
    if (!Files.isRegularFile(path.resolve(mark))) {
      return Optional.of("the folder '" + path + "' of the model " + name + " has no " + mark);
    }
    return Optional.empty();
  }

  /**
   * What kind of model it is, as its {@code config.json} says: {@code blip}, {@code vilt}, ….
   *
   * @throws MissingModelException if that cannot be read
   */
  public String modelType() throws MissingModelException {
    Optional<String> missing = missing();
    if (missing.isPresent()) {
      throw new MissingModelException(missing.get());
    }
    try (Checkpoint checkpoint = Checkpoint.open(path)) {
      return checkpoint.config().path("model_type").asText("");
    } catch (CheckpointException e) {
      throw new MissingModelException("cannot use the model " + name + ": " + e.getMessage());
    }
  }
}
