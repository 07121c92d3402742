package dev.visprog.training;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.StoredTensor;
import dev.visprog.models.checkpoint.TensorFile;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tensors of a checkpoint in memory. */
public final class StoredTensors {
  private StoredTensors() {}

  /** All of them, by their names. */
  public static Map<String, TensorFile.Tensor> of(Checkpoint checkpoint)
      throws CheckpointException {
    Map<String, TensorFile.Tensor> tensors = new LinkedHashMap<>();
    for (String name : checkpoint.names()) {
      StoredTensor tensor = checkpoint.tensor(name);
      tensors.put(name, new TensorFile.Tensor(tensor.dimensions(), tensor.floats()));
    }
    return tensors;
  }
}
