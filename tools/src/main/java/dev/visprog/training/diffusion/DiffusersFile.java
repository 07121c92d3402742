package dev.visprog.training.diffusion;

import dev.visprog.models.checkpoint.ElementType;
import dev.visprog.models.checkpoint.TensorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The file of weights in a folder of diffusers. */
final class DiffusersFile {
  private static final String NAME = "diffusion_pytorch_model.safetensors";

  private DiffusersFile() {}

  /** Writes weights, in 16 bits a number. */
  static void write(Path folder, Map<String, TensorFile.Tensor> weights) throws IOException {
    TensorFile.write(Files.createDirectories(folder).resolve(NAME), weights, ElementType.F16);
  }
}
