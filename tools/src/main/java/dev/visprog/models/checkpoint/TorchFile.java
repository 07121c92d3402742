package dev.visprog.models.checkpoint;

import java.util.List;

/** A file that {@code torch.save} wrote. */
final class TorchFile {
  private TorchFile() {}

  static List<TensorPlace> read(WeightFile file) throws CheckpointException {
    throw file.wrong("got a PyTorch file, want safetensors");
  }
}
