package dev.visprog.models.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The index of a checkpoint in several files: {@code {"weight_map": {tensor: file}}}.
 *
 * @param path the index's own file
 * @param tensorsIn the names of the tensors that each file holds, by the file's plain name
 */
record ShardIndex(Path path, SortedMap<String, Set<String>> tensorsIn) {
  /** More than any published model has. */
  private static final int MOST_SHARDS = 10_000;

  static ShardIndex read(Path path) throws CheckpointException {
    JsonNode map = JsonFile.read(path).path("weight_map");
    if (!map.isObject() || map.isEmpty()) {
      throw new CheckpointException(path, "want an object 'weight_map' from tensors to files");
    }
    SortedMap<String, Set<String>> tensorsIn = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      String file = entry.getValue().asText();
      if (!entry.getValue().isTextual() || !isPlainName(file)) {
        throw new CheckpointException(
            path,
            "tensor %s: got file %s, want the name of a file in the same folder"
                .formatted(Quote.of(entry.getKey()), Quote.of(file)));
      }
      tensorsIn.computeIfAbsent(file, name -> new LinkedHashSet<>()).add(entry.getKey());
    }
    if (tensorsIn.size() > MOST_SHARDS) {
      throw new CheckpointException(path, "got more than %d files".formatted(MOST_SHARDS));
    }
    return new ShardIndex(path, tensorsIn);
  }

  /** The names of all files, in order. */
  Set<String> files() {
    return tensorsIn.keySet();
  }

  /**
   * Compares with what one of the files holds.
   *
   * @param held names of the tensors in it
   */
  void check(String file, Set<String> held) throws CheckpointException {
    Set<String> listed = tensorsIn.getOrDefault(file, Set.of());
    for (String name : listed) {
      if (!held.contains(name)) {
        throw new CheckpointException(
            path,
            "tensor %s: got none in %s, want it there; pull the model again"
                .formatted(Quote.of(name), file));
      }
    }
    for (String name : held) {
      if (!listed.contains(name)) {
        throw new CheckpointException(
            path,
            "tensor %s: got it in %s, where the index has none of this name; pull the model again"
                .formatted(Quote.of(name), file));
      }
    }
  }

  /** Nothing that leads out of the folder, on any system. */
  private static boolean isPlainName(String file) {
    return file.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,199}");
  }
}
