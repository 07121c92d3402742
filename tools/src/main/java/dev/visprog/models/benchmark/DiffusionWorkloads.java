package dev.visprog.models.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.JsonFile;
import dev.visprog.models.clip.TowerConfig;
import dev.visprog.models.config.Config;
import dev.visprog.models.diffusion.DiffusionFolder;
import dev.visprog.models.diffusion.PromptEncoder;
import dev.visprog.models.diffusion.unet.Unet;
import dev.visprog.models.diffusion.unet.UnetConfig;
import dev.visprog.models.diffusion.vae.Tiles;
import dev.visprog.models.diffusion.vae.Vae;
import dev.visprog.models.diffusion.vae.VaeConfig;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Network;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a Stable Diffusion, each a folder of its own: the reading of one text; one question
 * to the denoising network with guidance, that is a batch of two; and the decoding of one picture.
 * Latents have 64×64 places, whatever the pictures are.
 */
final class DiffusionWorkloads {
  private static final int SIDE = 64;
  private static final int TOKENS = 77;
  private static final int TIMESTEP = 500;
  private static final String TEXTS = "text_encoder";

  private DiffusionWorkloads() {}

  /** The part that a folder holds; empty if it holds none. */
  static Optional<Workload> load(Path folder, ModelRuntime runtime) throws CheckpointException {
    JsonNode config = JsonFile.read(folder.resolve("config.json"));
    Path pipeline = folder.toAbsolutePath().normalize().getParent();
    if (pipeline != null
        && folder.endsWith(TEXTS)
        && config.path("model_type").asText().equals("clip_text_model")) {
      return Optional.of(
          reading(PromptEncoder.open(new DiffusionFolder(pipeline), runtime), runtime));
    }
    String className = config.path("_class_name").asText();
    if (!className.equals("UNet2DConditionModel") && !className.equals("AutoencoderKL")) {
      return Optional.empty();
    }
    try (Checkpoint checkpoint = DiffusionFolder.weights(folder)) {
      return Optional.of(
          className.equals("AutoencoderKL")
              ? decoding(checkpoint, runtime)
              : denoising(checkpoint, runtime));
    }
  }

  private static Workload reading(PromptEncoder prompts, ModelRuntime runtime) {
    TowerConfig tower = prompts.config().tower();
    return new Part(
        "sd-text",
        Flops.encoder(tower.layers(), prompts.tokens(), tower.width(), tower.hidden()),
        runtime,
        () ->
            prompts
                .states(prompts.encode(List.of(Workloads.TEXT)), HiddenStates.UNSEEN)
                .toFloatArray(),
        prompts::close);
  }

  private static Workload denoising(Checkpoint checkpoint, ModelRuntime runtime)
      throws CheckpointException {
    UnetConfig config = UnetConfig.of(Config.of(checkpoint));
    Network<Unet> unet = Network.load(runtime, checkpoint, p -> new Unet(p, config));
    return new Part(
        "sd-unet",
        2 * DiffusionFlops.step(config, SIDE, TOKENS),
        runtime,
        () -> {
          NDManager manager = runtime.manager();
          NDArray x = manager.randomNormal(new Shape(2, config.in(), SIDE, SIDE));
          NDArray text = manager.randomNormal(new Shape(2, TOKENS, config.text()));
          return unet.layers().apply(x, TIMESTEP, text).toFloatArray();
        },
        unet::close);
  }

  private static Workload decoding(Checkpoint checkpoint, ModelRuntime runtime)
      throws CheckpointException {
    VaeConfig config = VaeConfig.of(Config.of(checkpoint));
    Network<Vae> vae = Network.load(runtime, checkpoint, p -> new Vae(p, config, Tiles.STANDARD));
    return new Part(
        "sd-vae",
        DiffusionFlops.decoding(config, SIDE),
        runtime,
        () -> {
          Shape shape = new Shape(1, config.latent(), SIDE, SIDE);
          return vae.layers().decode(runtime.manager().randomNormal(shape)).toFloatArray();
        },
        vae::close);
  }

  /** What is computed anew for each picture. */
  @FunctionalInterface
  private interface Computation {
    float[] values();
  }

  private record Part(
      String kind, double flops, ModelRuntime runtime, Computation computation, Runnable closing)
      implements Workload {
    @Override
    public void run(List<Image> pictures) {
      for (int i = 0; i < pictures.size(); i++) {
        if (runtime.call(() -> computation.values()).length == 0) {
          throw new IllegalStateException("got no values");
        }
      }
    }

    @Override
    public void close() {
      closing.run();
    }
  }
}
