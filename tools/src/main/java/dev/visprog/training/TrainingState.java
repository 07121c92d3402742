package dev.visprog.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.file.AtomicFile;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.ElementType;
import dev.visprog.models.checkpoint.TensorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The files from which training goes on: {@code weights}, {@code average} and {@code optimizer} as
 * safetensors, and the number of the step, which is written last.
 */
final class TrainingState {
  private static final String STEP = "step.json";

  private final Path folder;

  TrainingState(Path folder) {
    this.folder = folder;
  }

  /** The steps taken; 0 if there is no state. */
  int steps() throws IOException {
    Path file = folder.resolve(STEP);
    if (!Files.exists(file)) {
      return 0;
    }
    JsonNode steps = new ObjectMapper().readTree(Files.readAllBytes(file)).path("steps");
    if (!steps.isInt() || steps.asInt() < 0) {
      throw new IOException(file + ": got no number of steps; remove the folder to begin anew");
    }
    return steps.asInt();
  }

  /** Writes tensors under a name. */
  void write(String name, Map<String, TensorFile.Tensor> tensors) throws IOException {
    TensorFile.write(folder.resolve(name + ".safetensors"), tensors, ElementType.F32);
  }

  /** Says that everything is written. */
  void finish(int steps) throws IOException {
    AtomicFile.writeText(folder.resolve(STEP), out -> out.write("{\"steps\": " + steps + "}\n"));
  }

  /** Reads tensors. */
  Map<String, TensorFile.Tensor> read(String name) throws IOException, CheckpointException {
    return read(folder, name);
  }

  /** Reads the tensors of a file of a folder. */
  static Map<String, TensorFile.Tensor> read(Path folder, String stem)
      throws IOException, CheckpointException {
    try (Checkpoint checkpoint = Checkpoint.open(folder, stem)) {
      return StoredTensors.of(checkpoint);
    }
  }
}
