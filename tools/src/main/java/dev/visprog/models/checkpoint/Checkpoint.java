package dev.visprog.models.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A model's folder in the layout of the Hugging Face hub, opened for reading: its configuration and
 * the tensors of its weights, which are mapped into memory one by one when they are asked for.
 *
 * <p>Opening reads and checks all that the files say about their tensors, not the tensors
 * themselves. Safe for use by several threads.
 */
public final class Checkpoint implements AutoCloseable {
  private static final String CONFIG = "config.json";

  private final Path folder;
  private final List<WeightFile> files;
  private final Map<String, TensorPlace> places;

  private Checkpoint(Path folder, List<WeightFile> files, Map<String, TensorPlace> places) {
    this.folder = folder;
    this.files = files;
    this.places = places;
  }

  /**
   * Opens the weights that {@code transformers} saves: {@code model.safetensors}, in shards with
   * {@code model.safetensors.index.json}, {@code pytorch_model.bin}, or in shards with {@code
   * pytorch_model.bin.index.json}; the first of these that is there.
   *
   * @throws CheckpointException if there are none, or they are damaged
   */
  public static Checkpoint open(Path folder) throws CheckpointException {
    return open(folder, "model", "pytorch_model");
  }

  /**
   * Opens weights of another name, such as {@code diffusion_pytorch_model}: {@code
   * <stem>.safetensors}, {@code <stem>.bin}, or shards of them.
   *
   * @throws CheckpointException if there are none, or they are damaged
   */
  public static Checkpoint open(Path folder, String stem) throws CheckpointException {
    return open(folder, stem, stem);
  }

  private static Checkpoint open(Path folder, String safetensorsStem, String pytorchStem)
      throws CheckpointException {
    Path found = CheckpointFiles.find(folder, safetensorsStem, pytorchStem);
    List<WeightFile> files = new ArrayList<>();
    Map<String, TensorPlace> places = new LinkedHashMap<>();
    try {
      if (CheckpointFiles.isIndex(found)) {
        ShardIndex index = ShardIndex.read(found);
        for (String name : index.files()) {
          if (!Files.exists(folder.resolve(name))) {
            throw new CheckpointException(
                found, "got no file %s beside the index; pull the model again".formatted(name));
          }
          index.check(name, add(folder.resolve(name), files, places));
        }
      } else {
        add(found, files, places);
      }
      return new Checkpoint(folder, List.copyOf(files), Collections.unmodifiableMap(places));
    } catch (CheckpointException | RuntimeException e) {
      files.forEach(WeightFile::close);
      throw e;
    }
  }

  private static Set<String> add(Path path, List<WeightFile> files, Map<String, TensorPlace> places)
      throws CheckpointException {
    WeightFile file = WeightFile.open(path);
    files.add(file);
    List<TensorPlace> held = CheckpointFiles.read(file);
    for (TensorPlace place : held) {
      TensorPlace before = places.putIfAbsent(place.name(), place);
      if (before != null) {
        throw file.wrong(
            "tensor %s: got it here and in %s, want it once"
                .formatted(Quote.of(place.name()), before.file().path().getFileName()));
      }
    }
    return held.stream().map(TensorPlace::name).collect(Collectors.toSet());
  }

  /** The folder that was opened. */
  public Path folder() {
    return folder;
  }

  /**
   * The model's configuration.
   *
   * @throws CheckpointException if {@code config.json} is absent or no JSON object
   */
  public JsonNode config() throws CheckpointException {
    return JsonFile.read(folder.resolve(CONFIG));
  }

  /**
   * Another file of JSON beside the weights, such as {@code preprocessor_config.json}.
   *
   * @return nothing if there is no such file
   * @throws CheckpointException if it is no JSON object
   */
  public Optional<JsonNode> json(String fileName) throws CheckpointException {
    Path file = folder.resolve(fileName);
    return Files.exists(file) ? Optional.of(JsonFile.read(file)) : Optional.empty();
  }

  /** The names of all tensors, in the order of the files. */
  public Set<String> names() {
    return places.keySet();
  }

  /**
   * One of the tensors, mapped into memory.
   *
   * @throws CheckpointException if there is none of this name, or it is larger than 2 GB
   */
  public StoredTensor tensor(String name) throws CheckpointException {
    TensorPlace place = places.get(name);
    if (place == null) {
      throw new CheckpointException(folder, "got no tensor " + Quote.of(name));
    }
    return place.load();
  }

  /**
   * What tells these weights and this configuration from others: the commit where the folder is a
   * snapshot of the hub's cache, otherwise a hash of what is cheap to see, which changes with every
   * file that is written anew.
   *
   * @return 12 hexadecimal digits
   * @throws CheckpointException if the folder cannot be listed
   */
  public String revision() throws CheckpointException {
    return Revision.of(folder, files, places.values());
  }

  /** Closes the files. Tensors that were taken stay valid. */
  @Override
  public void close() {
    files.forEach(WeightFile::close);
  }

  Optional<TensorPlace> place(String name) {
    return Optional.ofNullable(places.get(name));
  }
}
