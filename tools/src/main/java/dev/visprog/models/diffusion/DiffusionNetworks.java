package dev.visprog.models.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.diffusion.unet.Unet;
import dev.visprog.models.diffusion.unet.UnetConfig;
import dev.visprog.models.diffusion.vae.Tiles;
import dev.visprog.models.diffusion.vae.Vae;
import dev.visprog.models.diffusion.vae.VaeConfig;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.Network;

/**
 * The three networks with their weights in memory.
 *
 * @param prompts reads texts
 * @param vae goes between pictures and latents
 * @param unet finds the noise in latents
 */
record DiffusionNetworks(PromptEncoder prompts, Network<Vae> vae, Network<Unet> unet)
    implements AutoCloseable {
  /** Loads them, the smallest first, so that a wrong folder is told early. */
  static DiffusionNetworks open(DiffusionFolder folder, ModelRuntime runtime, Tiles tiles)
      throws CheckpointException {
    try (Checkpoint texts = folder.textEncoder();
        Checkpoint coder = folder.vae();
        Checkpoint denoiser = folder.unet()) {
      VaeConfig vaeConfig = VaeConfig.of(Config.of(coder));
      UnetConfig unetConfig = UnetConfig.of(Config.of(denoiser));
      PromptEncoder prompts = new PromptEncoder(runtime, texts, folder.tokenizer());
      try {
        check(Config.of(denoiser), unetConfig, vaeConfig, prompts.width());
        Network<Vae> vae = Network.load(runtime, coder, p -> new Vae(p, vaeConfig, tiles));
        try {
          Network<Unet> unet = Network.load(runtime, denoiser, p -> new Unet(p, unetConfig));
          return new DiffusionNetworks(prompts, vae, unet);
        } catch (CheckpointException | RuntimeException | Error e) {
          vae.close();
          throw e;
        }
      } catch (CheckpointException | RuntimeException | Error e) {
        prompts.close();
        throw e;
      }
    }
  }

  /** The parts may each be sound and yet not fit each other. */
  private static void check(Config config, UnetConfig unet, VaeConfig vae, int textWidth)
      throws CheckpointException {
    if (vae.picture() != 3) {
      throw config.wrong("in_channels of the vae", vae.picture() + "", "3, for colours");
    }
    int wanted = 2 * vae.latent() + 1;
    if (unet.in() != wanted) {
      throw config.wrong(
          "in_channels",
          unet.in() + "",
          wanted + ": latents, mask and masked latents; others are not for inpainting");
    }
    if (unet.out() != vae.latent()) {
      throw config.wrong("out_channels", unet.out() + "", vae.latent() + ", as the vae has");
    }
    if (unet.text() != textWidth) {
      throw config.wrong(
          "cross_attention_dim", unet.text() + "", textWidth + ", as the text encoder has");
    }
  }

  /** Feature maps of one picture from plain numbers. */
  NDArray maps(float[] values, int channels, int height, int width) {
    return unet.runtime().manager().create(values, new Shape(1, channels, height, width));
  }

  @Override
  public void close() {
    unet.close();
    vae.close();
    prompts.close();
  }
}
