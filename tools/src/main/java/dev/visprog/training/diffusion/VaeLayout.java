package dev.visprog.training.diffusion;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.diffusion.vae.VaeConfig;
import dev.visprog.training.data.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sizes of the autoencoder, and the folder of its files: {@code vae}. */
final class VaeLayout {
  /**
   * The side of the pictures that are painted, in pixels. Things fill two thirds of them, and those
   * of drawn scenes are seldom larger than 200 pixels.
   */
  static final int SIDE = 128;

  static final String FOLDER = "vae";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Channels at full size, a half, a quarter and an eighth: multiples of 16, which processors take
   * at once. At full size each one costs as much as 64 of the last, so there are few. An eighth, as
   * Stable Diffusion has it: the network that removes noise is asked forty times for a picture, the
   * autoencoder twice.
   */
  private static final List<Integer> WIDTHS = List.of(16, 32, 48, 64);

  private static final int GROUPS = 8;
  private static final int LATENT = 4;

  private VaeLayout() {}

  /** The sizes of these. */
  static VaeConfig config() {
    try {
      return VaeConfig.of(Config.of(json(1), "config.json"));
    } catch (CheckpointException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes the configuration.
   *
   * @param model the folder around that of the autoencoder
   * @param scale by what latents are multiplied, so that their variance is 1
   */
  static void write(Path model, double scale) throws IOException {
    Path folder = Files.createDirectories(model.resolve(FOLDER));
    JsonFile.write(folder.resolve("config.json"), json(scale));
  }

  private static ObjectNode json(double scale) {
    ObjectNode config =
        JSON.createObjectNode()
            .put("_class_name", "AutoencoderKL")
            .put("in_channels", 3)
            .put("out_channels", 3)
            .put("latent_channels", LATENT)
            .put("layers_per_block", 1)
            .put("norm_num_groups", GROUPS)
            .put("act_fn", "silu")
            .put("sample_size", SIDE)
            .put("scaling_factor", scale);
    ArrayNode widths = config.putArray("block_out_channels");
    ArrayNode down = config.putArray("down_block_types");
    ArrayNode up = config.putArray("up_block_types");
    for (int width : WIDTHS) {
      widths.add(width);
      down.add("DownEncoderBlock2D");
      up.add("UpDecoderBlock2D");
    }
    return config;
  }
}
