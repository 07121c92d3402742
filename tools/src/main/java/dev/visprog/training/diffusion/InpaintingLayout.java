package dev.visprog.training.diffusion;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.diffusion.schedule.NoiseSchedule;
import dev.visprog.models.diffusion.unet.UnetConfig;
import dev.visprog.models.diffusion.vae.VaeConfig;
import dev.visprog.training.data.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sizes of the network that removes noise, the noise, and the files that tell of both. */
final class InpaintingLayout {
  static final String UNET = "unet";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Channels at the size of latents and at half of it. A painting asks the network forty times, in
   * less than a second; more channels would take longer, a third size would have most of the
   * weights and see little more, since places already attend to all others.
   */
  private static final List<Integer> WIDTHS = List.of(64, 128);

  /** Channels that a head sees. */
  private static final int HEAD = 32;

  private static final int GROUPS = 8;
  private static final int TIMESTEPS = 1000;

  private InpaintingLayout() {}

  /**
   * The sizes of the network.
   *
   * @param text the width of the tokens of texts
   */
  static UnetConfig config(VaeConfig vae, int text) throws CheckpointException {
    return UnetConfig.of(Config.of(unet(vae, text), "unet/config.json"));
  }

  static NoiseSchedule noise() throws CheckpointException {
    return NoiseSchedule.of(Config.of(scheduler(), "scheduler/scheduler_config.json"));
  }

  /** Writes what belongs to the pipeline as a whole and to the network. */
  static void write(Path model, VaeConfig vae, int text) throws IOException {
    JsonFile.write(made(model, "").resolve("model_index.json"), index());
    JsonFile.write(made(model, "scheduler").resolve("scheduler_config.json"), scheduler());
    JsonFile.write(made(model, UNET).resolve("config.json"), unet(vae, text));
  }

  private static Path made(Path model, String folder) throws IOException {
    return Files.createDirectories(model.resolve(folder));
  }

  private static ObjectNode index() {
    ObjectNode index = JSON.createObjectNode().put("_class_name", "StableDiffusionInpaintPipeline");
    part(index, "scheduler", "diffusers", "DPMSolverMultistepScheduler");
    part(index, "text_encoder", "transformers", "CLIPTextModel");
    part(index, "tokenizer", "transformers", "CLIPTokenizer");
    part(index, UNET, "diffusers", "UNet2DConditionModel");
    part(index, "vae", "diffusers", "AutoencoderKL");
    index.putArray("safety_checker").addNull().addNull();
    index.putArray("feature_extractor").addNull().addNull();
    return index.put("requires_safety_checker", false);
  }

  private static void part(ObjectNode index, String name, String library, String type) {
    index.putArray(name).add(library).add(type);
  }

  /**
   * The noise of a cosine (Nichol and Dhariwal 2021, section 3.2): pictures of few places are lost
   * in less noise than large ones. The network tells velocities: where all is noise, what it says
   * of the noise would be divided by nearly nothing.
   */
  private static ObjectNode scheduler() {
    return JSON.createObjectNode()
        .put("_class_name", "DPMSolverMultistepScheduler")
        .put("beta_schedule", "squaredcos_cap_v2")
        .put("num_train_timesteps", TIMESTEPS)
        .put("prediction_type", "v_prediction")
        .put("steps_offset", 1)
        .put("clip_sample", false)
        .put("set_alpha_to_one", false)
        .put("skip_prk_steps", true);
  }

  private static ObjectNode unet(VaeConfig vae, int text) {
    ObjectNode config =
        JSON.createObjectNode()
            .put("_class_name", "UNet2DConditionModel")
            .put("in_channels", 2 * vae.latent() + 1)
            .put("out_channels", vae.latent())
            .put("sample_size", VaeLayout.SIDE / vae.factor())
            .put("layers_per_block", 1)
            .put("cross_attention_dim", text)
            .put("norm_num_groups", GROUPS)
            .put("act_fn", "silu")
            .put("use_linear_projection", true);
    ArrayNode widths = config.putArray("block_out_channels");
    ArrayNode heads = config.putArray("attention_head_dim"); // the number of heads, by its history
    ArrayNode down = config.putArray("down_block_types");
    ArrayNode up = config.putArray("up_block_types");
    for (int width : WIDTHS) {
      widths.add(width);
      heads.add(width / HEAD);
      down.add("CrossAttnDownBlock2D");
      up.add("CrossAttnUpBlock2D");
    }
    return config;
  }
}
