package dev.visprog.models.owlvit;

import dev.visprog.models.fixture.RandomWeights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An OWL-ViT or OWLv2 of a few numbers, with random weights, in the layout of a published one. */
public final class TinyOwlVit {
  private static final int WIDTH = 24;
  private static final int TEXT_WIDTH = 16;
  private static final int HIDDEN = 40;

  /** Boxes that it predicts for a picture: 5 in a row, 5 in a column. */
  static final int PLACES = 25;

  private TinyOwlVit() {}

  /** Writes the whole folder. */
  public static Path write(Path folder, OwlVersion version) throws IOException {
    config(folder, version.prefix(), 16, 40);
    put(
        folder,
        "vocab.json",
        """
        {"!": 0, "a": 1, "b": 2, "c": 3, "a</w>": 4, "b</w>": 5, "c</w>": 6, "ab</w>": 7,
         "<|startoftext|>": 8, "<|endoftext|>": 9}
        """);
    put(folder, "merges.txt", "#version: 0.2\na b</w>\n");
    put(folder, "tokenizer_config.json", "{\"model_max_length\": 16, \"pad_token\": \"!\"}");
    weights(version).write(folder);
    return folder;
  }

  static void config(Path folder, String modelType, int projection, int imageSize)
      throws IOException {
    put(
        folder,
        "config.json",
        """
        {"model_type": "%s", "projection_dim": %d,
         "vision_config": {"hidden_size": 24, "intermediate_size": 40, "num_hidden_layers": 2,
           "num_attention_heads": 3, "image_size": %d, "patch_size": 8},
         "text_config": {"hidden_size": 16, "intermediate_size": 40, "num_hidden_layers": 1,
           "num_attention_heads": 2, "vocab_size": 10, "max_position_embeddings": 8}}
        """
            .formatted(modelType, projection, imageSize));
    put(folder, "preprocessor_config.json", "{\"size\": {\"height\": 40, \"width\": 40}}");
  }

  static RandomWeights weights(OwlVersion version) {
    String prefix = version.prefix() + ".";
    RandomWeights weights =
        new RandomWeights()
            .bias(prefix + "vision_model.embeddings.class_embedding", WIDTH)
            .weight(prefix + "vision_model.embeddings.patch_embedding.weight", WIDTH, 3, 8, 8)
            .bias(prefix + "vision_model.embeddings.position_embedding.weight", 1 + PLACES, WIDTH)
            .norm(prefix + "vision_model.pre_layernorm", WIDTH)
            .norm(prefix + "vision_model.post_layernorm", WIDTH)
            .weight(prefix + "text_model.embeddings.token_embedding.weight", 10, TEXT_WIDTH)
            .bias(prefix + "text_model.embeddings.position_embedding.weight", 8, TEXT_WIDTH)
            .norm(prefix + "text_model.final_layer_norm", TEXT_WIDTH)
            .weight(prefix + "visual_projection.weight", 16, WIDTH)
            .weight(prefix + "text_projection.weight", 16, TEXT_WIDTH)
            .number(prefix + "logit_scale", 2)
            .norm("layer_norm", WIDTH)
            .linear("class_head.dense0", WIDTH, 16)
            .linear("class_head.logit_shift", WIDTH, 1)
            .linear("class_head.logit_scale", WIDTH, 1);
    layer(weights, prefix + "vision_model.encoder.layers.0.", WIDTH);
    layer(weights, prefix + "vision_model.encoder.layers.1.", WIDTH);
    layer(weights, prefix + "text_model.encoder.layers.0.", TEXT_WIDTH);
    head(weights, "box_head", 4);
    if (version.hasObjectness()) {
      head(weights, "objectness_head", 1);
    }
    return weights;
  }

  private static void head(RandomWeights weights, String name, int out) {
    weights
        .linear(name + ".dense0", WIDTH, WIDTH)
        .linear(name + ".dense1", WIDTH, WIDTH)
        .linear(name + ".dense2", WIDTH, out);
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

  static void put(Path folder, String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
  }
}
