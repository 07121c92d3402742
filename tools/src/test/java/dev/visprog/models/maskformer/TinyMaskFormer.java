package dev.visprog.models.maskformer;

import dev.visprog.models.fixture.RandomWeights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A MaskFormer of a few numbers, with random weights, in the layout of a published one. */
public final class TinyMaskFormer {
  /** What it tells apart. */
  public static final List<String> LABELS = List.of("cat", "sky-other-merged", "dog");

  static final int QUERIES = 6;

  private static final int[] DEPTHS = {2, 2, 1, 1};
  private static final int WINDOW = 3;
  private static final int WIDTH = 16;
  private static final int PYRAMID = 32;
  private static final int EMBEDDING = 12;
  private static final String LEVEL = "model.pixel_level_module.";
  private static final String DECODER = "model.transformer_module.";

  private TinyMaskFormer() {}

  /** Writes the whole folder. */
  public static Path write(Path folder) throws IOException {
    config(folder, "maskformer", "swin", "gelu");
    put(
        folder,
        "preprocessor_config.json",
        """
        {"image_processor_type": "MaskFormerImageProcessor", "size_divisor": 32,
         "size": {"shortest_edge": 40, "longest_edge": 90}}
        """);
    weights().write(folder);
    return folder;
  }

  static void config(Path folder, String type, String backbone, String activation)
      throws IOException {
    put(
        folder,
        "config.json",
        """
        {"model_type": "%s", "fpn_feature_size": 32, "mask_feature_size": 12,
         "backbone_config": {"model_type": "%s", "depths": [2, 2, 1, 1], "embed_dim": 8,
           "num_heads": [1, 2, 2, 4], "window_size": 3, "mlp_ratio": 2, "patch_size": 4,
           "hidden_act": "%s"},
         "decoder_config": {"model_type": "detr", "d_model": 16, "decoder_attention_heads": 4,
           "decoder_ffn_dim": 24, "decoder_layers": 2, "num_queries": 6},
         "id2label": {"0": "cat", "1": "sky-other-merged", "2": "dog"}}
        """
            .formatted(type, backbone, activation));
  }

  static RandomWeights weights() {
    RandomWeights weights = new RandomWeights();
    backbone(weights);
    pyramid(weights);
    decoder(weights);
    return weights
        // Sure of what it sees, so that there are segments.
        .spread("class_predictor.weight", 2, LABELS.size() + 1, WIDTH)
        .bias("class_predictor.bias", LABELS.size() + 1)
        .linear("mask_embedder.0.0", WIDTH, WIDTH)
        .linear("mask_embedder.1.0", WIDTH, WIDTH)
        .spread("mask_embedder.2.0.weight", 2, EMBEDDING, WIDTH)
        .bias("mask_embedder.2.0.bias", EMBEDDING);
  }

  private static void backbone(RandomWeights weights) {
    String model = LEVEL + "encoder.model.";
    weights
        .weight(model + "embeddings.patch_embeddings.projection.weight", 8, 3, 4, 4)
        .bias(model + "embeddings.patch_embeddings.projection.bias", 8)
        .norm(model + "embeddings.norm", 8)
        .norm(model + "layernorm", 64);
    for (int stage = 0; stage < DEPTHS.length; stage++) {
      int width = 8 << stage;
      int heads = new int[] {1, 2, 2, 4}[stage];
      String layer = model + "encoder.layers." + stage + ".";
      for (int i = 0; i < DEPTHS[stage]; i++) {
        block(weights, layer + "blocks." + i + ".", width, heads);
      }
      if (stage + 1 < DEPTHS.length) {
        weights
            .norm(layer + "downsample.norm", 4L * width)
            .weight(layer + "downsample.reduction.weight", 2L * width, 4L * width);
      }
      weights.norm(LEVEL + "encoder.hidden_states_norms." + stage, width);
    }
  }

  private static void block(RandomWeights weights, String name, int width, int heads) {
    for (String projection : List.of("query", "key", "value")) {
      weights.linear(name + "attention.self." + projection, width, width);
    }
    int offsets = (2 * WINDOW - 1) * (2 * WINDOW - 1);
    weights
        .weight(name + "attention.self.relative_position_bias_table", offsets, heads)
        .linear(name + "attention.output.dense", width, width)
        .norm(name + "layernorm_before", width)
        .norm(name + "layernorm_after", width)
        .linear(name + "intermediate.dense", width, 2L * width)
        .linear(name + "output.dense", 2L * width, width);
  }

  private static void pyramid(RandomWeights weights) {
    String name = LEVEL + "decoder.";
    weights
        .weight(name + "fpn.stem.0.weight", PYRAMID, 64, 3, 3)
        .norm(name + "fpn.stem.1", PYRAMID)
        .weight(name + "mask_projection.weight", EMBEDDING, PYRAMID, 3, 3)
        .bias(name + "mask_projection.bias", EMBEDDING);
    for (int i = 0; i < 3; i++) {
      String layer = name + "fpn.layers." + i + ".";
      weights
          .weight(layer + "proj.0.weight", PYRAMID, 32 >> i, 1, 1)
          .norm(layer + "proj.1", PYRAMID)
          .weight(layer + "block.0.weight", PYRAMID, PYRAMID, 3, 3)
          .norm(layer + "block.1", PYRAMID);
    }
  }

  private static void decoder(RandomWeights weights) {
    weights
        .weight(DECODER + "queries_embedder.weight", QUERIES, WIDTH)
        .weight(DECODER + "input_projection.weight", WIDTH, 64, 1, 1)
        .bias(DECODER + "input_projection.bias", WIDTH)
        .norm(DECODER + "decoder.layernorm", WIDTH);
    for (int i = 0; i < 2; i++) {
      String layer = DECODER + "decoder.layers." + i + ".";
      for (String attention : List.of("self_attn", "encoder_attn")) {
        for (String projection : List.of("q_proj", "k_proj", "v_proj", "out_proj")) {
          weights.linear(layer + attention + "." + projection, WIDTH, WIDTH);
        }
        weights.norm(layer + attention + "_layer_norm", WIDTH);
      }
      weights
          .linear(layer + "fc1", WIDTH, 24)
          .linear(layer + "fc2", 24, WIDTH)
          .norm(layer + "final_layer_norm", WIDTH);
    }
  }

  static void put(Path folder, String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
  }
}
