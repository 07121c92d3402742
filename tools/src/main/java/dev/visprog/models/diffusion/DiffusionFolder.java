package dev.visprog.models.diffusion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.JsonFile;
import dev.visprog.models.config.Config;
import dev.visprog.models.diffusion.schedule.SolverSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A published pipeline of diffusers: {@code model_index.json}, and a folder for each part.
 *
 * @param path the folder around
 */
public record DiffusionFolder(Path path) {
  private static final String INDEX = "model_index.json";
  private static final List<String> ENDINGS =
      List.of(".safetensors", ".safetensors.index.json", ".bin", ".bin.index.json");

  /** Weights of half precision are looked for where those of full precision are not. */
  private static final List<String> TRANSFORMERS =
      List.of("model", "pytorch_model", "model.fp16", "pytorch_model.fp16");

  private static final List<String> DIFFUSERS =
      List.of("diffusion_pytorch_model", "diffusion_pytorch_model.fp16");

  /**
   * Looks at the index.
   *
   * @throws CheckpointException if there is none, or it is that of another pipeline
   */
  static DiffusionFolder of(Path path) throws CheckpointException {
    Path file = path.resolve(INDEX);
    if (!Files.isRegularFile(file)) {
      throw new CheckpointException(
          "%s: got no %s, want the folder of a Stable Diffusion inpainting pipeline"
              .formatted(path, INDEX));
    }
    Config index = Config.of(JsonFile.read(file), file.toString());
    String pipeline = index.text("_class_name", "none");
    if (!pipeline.startsWith("StableDiffusion") || pipeline.startsWith("StableDiffusionXL")) {
      throw index.wrong("_class_name", pipeline, "StableDiffusionInpaintPipeline");
    }
    return new DiffusionFolder(path);
  }

  /** The part that reads texts. */
  Checkpoint textEncoder() throws CheckpointException {
    return part("text_encoder", TRANSFORMERS);
  }

  /** The part that removes noise. */
  Checkpoint unet() throws CheckpointException {
    return part("unet", DIFFUSERS);
  }

  /** The part between pictures and latents. */
  Checkpoint vae() throws CheckpointException {
    return part("vae", DIFFUSERS);
  }

  /** Where the files of the tokenizer are. */
  Path tokenizer() {
    return path.resolve("tokenizer");
  }

  /** The settings of the scheduler as a text, for comparison. */
  String schedulerText() throws CheckpointException {
    return JsonFile.read(scheduler()).toString();
  }

  private Path scheduler() {
    return path.resolve("scheduler").resolve("scheduler_config.json");
  }

  /** The noise of the training. */
  SolverSettings solver() throws CheckpointException {
    Path file = scheduler();
    JsonNode settings = JsonFile.read(file);
    return SolverSettings.of(Config.of(settings, file.toString()));
  }

  private Checkpoint part(String name, List<String> stems) throws CheckpointException {
    return open(path.resolve(name), stems);
  }

  /**
   * The weights of a part that is a model of diffusers, such as the folder {@code unet}.
   *
   * @throws CheckpointException if there are none, or they are damaged
   */
  public static Checkpoint weights(Path part) throws CheckpointException {
    return open(part, DIFFUSERS);
  }

  private static Checkpoint open(Path folder, List<String> stems) throws CheckpointException {
    for (String stem : stems) {
      if (ENDINGS.stream().anyMatch(ending -> Files.exists(folder.resolve(stem + ending)))) {
        return Checkpoint.open(folder, stem);
      }
    }
    return Checkpoint.open(folder, stems.get(0));
  }
}
