package dev.visprog.models.sam;

import dev.visprog.models.fixture.RandomWeights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A SAM of a few numbers, with random weights, in the layout of a published one. */
public final class TinySam {
  /** Side of the square that it sees: 5 patches of 8 pixels, in windows of 3 patches. */
  static final int SIDE = 40;

  /** Side of the masks that it draws. */
  static final int MASK_SIDE = 20;

  private static final int GRID = 5;
  private static final int WINDOW = 3;
  private static final int WIDTH = 24;
  private static final int HEADS = 2;
  private static final int CHANNELS = 16;
  private static final int HIDDEN = 32;

  private TinySam() {}

  /** Writes the whole folder. */
  public static Path write(Path folder) throws IOException {
    config(folder, "sam", SIDE, 16, 2);
    weights().write(folder);
    return folder;
  }

  /** Writes one that thinks well of its masks, which are sharp. */
  public static Path sure(Path folder) throws IOException {
    write(folder);
    RandomWeights weights =
        weights()
            .filled("mask_decoder.iou_prediction_head.proj_out.weight", 0, 4, 12)
            .filled("mask_decoder.iou_prediction_head.proj_out.bias", 0.95, 4);
    for (int mask = 1; mask < 4; mask++) {
      String name = "mask_decoder.output_hypernetworks_mlps." + mask + ".proj_out.";
      weights
          .filled(name + "weight", 0, CHANNELS / 8, CHANNELS)
          .filled(name + "bias", 1000, CHANNELS / 8);
    }
    weights.write(folder);
    return folder;
  }

  static void config(Path folder, String type, int imageSize, int promptWidth, int heads)
      throws IOException {
    put(
        folder,
        "config.json",
        """
        {"model_type": "%s",
         "vision_config": {"hidden_size": 24, "mlp_dim": 32, "num_hidden_layers": 2,
           "num_attention_heads": 2, "image_size": %d, "patch_size": 8, "window_size": 3,
           "global_attn_indexes": [1], "output_channels": 16, "num_pos_feats": 8},
         "prompt_encoder_config": {"hidden_size": %d, "image_size": %d, "patch_size": 8,
           "mask_input_channels": 8},
         "mask_decoder_config": {"hidden_size": 16, "mlp_dim": 32, "num_attention_heads": %d,
           "iou_head_hidden_dim": 12}}
        """
            .formatted(type, imageSize, promptWidth, imageSize, heads));
    put(
        folder,
        "preprocessor_config.json",
        """
        {"image_processor_type": "SamImageProcessor", "size": {"longest_edge": 40},
         "pad_size": {"height": 40, "width": 40}}
        """);
  }

  static RandomWeights weights() {
    RandomWeights weights =
        new RandomWeights()
            .weight("shared_image_embedding.positional_embedding", 2, CHANNELS / 2)
            .weight("prompt_encoder.shared_embedding.positional_embedding", 2, CHANNELS / 2)
            .weight("vision_encoder.patch_embed.projection.weight", WIDTH, 3, 8, 8)
            .bias("vision_encoder.patch_embed.projection.bias", WIDTH)
            .bias("vision_encoder.pos_embed", 1, GRID, GRID, WIDTH)
            .weight("vision_encoder.neck.conv1.weight", CHANNELS, WIDTH, 1, 1)
            .weight("vision_encoder.neck.conv2.weight", CHANNELS, CHANNELS, 3, 3)
            .norm("vision_encoder.neck.layer_norm1", CHANNELS)
            .norm("vision_encoder.neck.layer_norm2", CHANNELS)
            .bias("prompt_encoder.no_mask_embed.weight", 1, CHANNELS)
            .bias("prompt_encoder.not_a_point_embed.weight", 1, CHANNELS)
            .weight("prompt_encoder.mask_embed.conv1.weight", 2, 1, 2, 2)
            .bias("prompt_encoder.mask_embed.conv1.bias", 2)
            .norm("prompt_encoder.mask_embed.layer_norm1", 2)
            .weight("prompt_encoder.mask_embed.conv2.weight", 8, 2, 2, 2)
            .bias("prompt_encoder.mask_embed.conv2.bias", 8)
            .norm("prompt_encoder.mask_embed.layer_norm2", 8)
            .weight("prompt_encoder.mask_embed.conv3.weight", CHANNELS, 8, 1, 1)
            .bias("prompt_encoder.mask_embed.conv3.bias", CHANNELS)
            .weight("mask_decoder.iou_token.weight", 1, CHANNELS)
            .weight("mask_decoder.mask_tokens.weight", 4, CHANNELS)
            .weight("mask_decoder.upscale_conv1.weight", CHANNELS, CHANNELS / 4, 2, 2)
            .bias("mask_decoder.upscale_conv1.bias", CHANNELS / 4)
            .norm("mask_decoder.upscale_layer_norm", CHANNELS / 4)
            .weight("mask_decoder.upscale_conv2.weight", CHANNELS / 4, CHANNELS / 8, 2, 2)
            .bias("mask_decoder.upscale_conv2.bias", CHANNELS / 8)
            .norm("mask_decoder.transformer.layer_norm_final_attn", CHANNELS);
    for (int kind = 0; kind < 4; kind++) {
      weights.weight("prompt_encoder.point_embed." + kind + ".weight", 1, CHANNELS);
    }
    vision(weights, "vision_encoder.layers.0.", WINDOW);
    vision(weights, "vision_encoder.layers.1.", GRID);
    for (int layer = 0; layer < 2; layer++) {
      String name = "mask_decoder.transformer.layers." + layer + ".";
      attention(weights, name + "self_attn.", CHANNELS);
      attention(weights, name + "cross_attn_token_to_image.", CHANNELS / 2);
      attention(weights, name + "cross_attn_image_to_token.", CHANNELS / 2);
      for (int norm = 1; norm <= 4; norm++) {
        weights.norm(name + "layer_norm" + norm, CHANNELS);
      }
      weights
          .linear(name + "mlp.lin1", CHANNELS, HIDDEN)
          .linear(name + "mlp.lin2", HIDDEN, CHANNELS);
    }
    attention(weights, "mask_decoder.transformer.final_attn_token_to_image.", CHANNELS / 2);
    for (int mask = 0; mask < 4; mask++) {
      String name = "mask_decoder.output_hypernetworks_mlps." + mask + ".";
      head(weights, name, CHANNELS, CHANNELS / 8);
    }
    head(weights, "mask_decoder.iou_prediction_head.", 12, 4);
    return weights;
  }

  private static void vision(RandomWeights weights, String name, int side) {
    weights
        .norm(name + "layer_norm1", WIDTH)
        .norm(name + "layer_norm2", WIDTH)
        .linear(name + "attn.qkv", WIDTH, 3 * WIDTH)
        .linear(name + "attn.proj", WIDTH, WIDTH)
        .weight(name + "attn.rel_pos_h", 2L * side - 1, WIDTH / HEADS)
        .weight(name + "attn.rel_pos_w", 2L * side - 1, WIDTH / HEADS)
        .linear(name + "mlp.lin1", WIDTH, HIDDEN)
        .linear(name + "mlp.lin2", HIDDEN, WIDTH);
  }

  private static void attention(RandomWeights weights, String name, int width) {
    weights
        .linear(name + "q_proj", CHANNELS, width)
        .linear(name + "k_proj", CHANNELS, width)
        .linear(name + "v_proj", CHANNELS, width)
        .linear(name + "out_proj", width, CHANNELS);
  }

  private static void head(RandomWeights weights, String name, int hidden, int out) {
    weights
        .linear(name + "proj_in", CHANNELS, hidden)
        .linear(name + "layers.0", hidden, hidden)
        .linear(name + "proj_out", hidden, out);
  }

  static void put(Path folder, String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
  }
}
