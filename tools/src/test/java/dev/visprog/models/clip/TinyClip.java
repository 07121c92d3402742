package dev.visprog.models.clip;

import dev.visprog.models.fixture.RandomWeights;
import dev.visprog.value.Image;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A CLIP of a few numbers, with random weights, in the layout of a published one. */
public final class TinyClip {
  private static final int WIDTH = 24;
  private static final int TEXT_WIDTH = 16;
  private static final int HIDDEN = 40;

  private TinyClip() {}

  /** Writes the whole folder. */
  public static Path write(Path folder) throws IOException {
    config(folder, "quick_gelu", 8);
    tokenizer(folder);
    weights().write(folder);
    return folder;
  }

  static void config(Path folder, String activation, int patch) throws IOException {
    put(
        folder,
        "config.json",
        """
        {"model_type": "clip", "projection_dim": 12,
         "vision_config": {"hidden_size": 24, "intermediate_size": 40, "num_hidden_layers": 2,
           "num_attention_heads": 3, "image_size": 32, "patch_size": %d, "hidden_act": "%s"},
         "text_config": {"hidden_size": 16, "intermediate_size": 40, "num_hidden_layers": 1,
           "num_attention_heads": 2, "vocab_size": 9, "max_position_embeddings": 8,
           "eos_token_id": 8, "hidden_act": "%s"}}
        """
            .formatted(patch, activation, activation));
    put(
        folder,
        "preprocessor_config.json",
        """
        {"image_processor_type": "CLIPImageProcessor", "size": {"shortest_edge": 32},
         "crop_size": {"height": 32, "width": 32}}
        """);
  }

  private static void tokenizer(Path folder) throws IOException {
    put(
        folder,
        "vocab.json",
        """
        {"a": 0, "b": 1, "c": 2, "a</w>": 3, "b</w>": 4, "c</w>": 5, "ab</w>": 6,
         "<|startoftext|>": 7, "<|endoftext|>": 8}
        """);
    put(folder, "merges.txt", "#version: 0.2\na b</w>\n");
    put(folder, "tokenizer_config.json", "{\"model_max_length\": 8}");
  }

  static RandomWeights weights() {
    RandomWeights weights =
        new RandomWeights()
            .bias("vision_model.embeddings.class_embedding", WIDTH)
            .weight("vision_model.embeddings.patch_embedding.weight", WIDTH, 3, 8, 8)
            .bias("vision_model.embeddings.position_embedding.weight", 17, WIDTH)
            .norm("vision_model.pre_layrnorm", WIDTH)
            .norm("vision_model.post_layernorm", WIDTH)
            .weight("text_model.embeddings.token_embedding.weight", 9, TEXT_WIDTH)
            .bias("text_model.embeddings.position_embedding.weight", 8, TEXT_WIDTH)
            .norm("text_model.final_layer_norm", TEXT_WIDTH)
            .weight("visual_projection.weight", 12, WIDTH)
            .weight("text_projection.weight", 12, TEXT_WIDTH)
            .number("logit_scale", 2);
    layer(weights, "vision_model.encoder.layers.0.", WIDTH);
    layer(weights, "vision_model.encoder.layers.1.", WIDTH);
    layer(weights, "text_model.encoder.layers.0.", TEXT_WIDTH);
    return weights;
  }

  private static void layer(RandomWeights weights, String name, int width) {
    for (String projection : new String[] {"q_proj", "k_proj", "v_proj", "out_proj"}) {
      weights.linear(name + "self_attn." + projection, width, width);
    }
    weights
        .norm(name + "layer_norm1", width)
        .norm(name + "layer_norm2", width)
        .linear(name + "mlp.fc1", width, HIDDEN)
        .linear(name + "mlp.fc2", HIDDEN, width);
  }

  /** A picture of noise. */
  public static Image picture(int width, int height, int seed) {
    byte[] bgr = new byte[3 * width * height];
    new Random(seed).nextBytes(bgr);
    return Image.ofBgr(width, height, bgr);
  }

  static void put(Path folder, String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
  }
}
