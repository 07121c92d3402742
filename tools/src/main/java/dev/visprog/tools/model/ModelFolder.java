package dev.visprog.tools.model;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.tool.MissingModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A folder with a published checkpoint: {@code config.json}, weights, and what else it needs.
 *
 * @param path where it is; nothing is read before it is used
 * @param name what people call it, such as {@code openai/clip-vit-large-patch14}
 * @param supply puts the files there before they are first read
 */
public record ModelFolder(Path path, String name, Supply supply) {
  private static final Supply THERE = () -> {};

  /** Checks that nothing is missing. */
  public ModelFolder {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(supply, "supply");
  }

  /** A folder whose files are there, or never will be. */
  public ModelFolder(Path path, String name) {
    this(path, name, THERE);
  }

  /** Puts the files of a model into its folder, if they are not there yet. */
  @FunctionalInterface
  public interface Supply {
    /**
     * Does it, as often as it is called.
     *
     * @throws IOException if it cannot be done, with a message for the user
     */
    void provide() throws IOException;
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
    if (supply != THERE) {
      return Optional.empty(); // it will be there
    }
    if (!Files.isDirectory(path)) {
      return Optional.of("the folder '" + path + "' of the model " + name + " does not exist");
    }
    if (!Files.isRegularFile(path.resolve(mark))) {
      return Optional.of("the folder '" + path + "' of the model " + name + " has no " + mark);
    }
    return Optional.empty();
  }

  /** Whether it is, or will be, a folder with {@code config.json}. Looks at the disk. */
  public boolean isCheckpoint() {
    return missing().isEmpty();
  }

  /**
   * To be called before files are read.
   *
   * @throws MissingModelException if the files cannot be put there
   */
  void provide() throws MissingModelException {
    try {
      supply.provide();
    } catch (IOException e) {
      throw new MissingModelException("cannot use the model " + name + ": " + e.getMessage());
    }
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
    provide();
    try (Checkpoint checkpoint = Checkpoint.open(path)) {
      return checkpoint.config().path("model_type").asText("");
    } catch (CheckpointException e) {
      throw new MissingModelException("cannot use the model " + name + ": " + e.getMessage());
    }
  }
}
