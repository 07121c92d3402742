package dev.visprog.models.blip;

import dev.visprog.models.fixture.RandomWeights;
import dev.visprog.value.Image;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A BLIP of a few numbers, with random weights, in the layout of a published one. */
public final class TinyBlip {
  private static final List<String> VOCABULARY =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "cat", "is", "on", "the", "table", "?", "of");

  /** With {@code [DEC]} and {@code [ENC]}, which the file of the vocabulary lacks. */
  static final int TOKENS = VOCABULARY.size() + 2;

  static final int BOS = VOCABULARY.size();
  static final int SEP = 3;
  static final int WIDTH = 16;
  private static final int HIDDEN = 40;
  private static final int LAYERS = 2;

  private TinyBlip() {}

  /** Writes the whole folder of one that answers questions. */
  public static Path answerer(Path folder) throws IOException {
    files(folder, WIDTH);
    answererWeights().write(folder);
    return folder;
  }

  /** Writes the whole folder of one that writes captions; its pictures are wider than its texts. */
  public static Path captioner(Path folder) throws IOException {
    files(folder, 24);
    captionerWeights().write(folder);
    return folder;
  }

  static RandomWeights captionerWeights() {
    RandomWeights weights = vision(new RandomWeights(), 24);
    return decoder(weights, 24);
  }

  static RandomWeights answererWeights() {
    RandomWeights weights = vision(new RandomWeights(), WIDTH);
    text(weights, "text_encoder.", WIDTH);
    return decoder(weights, WIDTH);
  }

  private static void files(Path folder, int visionWidth) throws IOException {
    put(
        folder,
        "config.json",
        """
        {"model_type": "blip",
         "vision_config": {"hidden_size": %d, "intermediate_size": 40, "num_hidden_layers": 2,
           "num_attention_heads": 2, "image_size": 32, "patch_size": 8},
         "text_config": {"hidden_size": 16, "intermediate_size": 40, "num_hidden_layers": 2,
           "num_attention_heads": 4, "vocab_size": %d, "max_position_embeddings": 12,
           "max_length": 8, "bos_token_id": %d, "sep_token_id": 3}}
        """
            .formatted(visionWidth, TOKENS, BOS));
    put(
        folder,
        "preprocessor_config.json",
        """
        {"image_processor_type": "BlipImageProcessor", "size": {"height": 32, "width": 32}}
        """);
    put(folder, "vocab.txt", String.join("\n", VOCABULARY) + "\n");
    put(folder, "tokenizer_config.json", "{\"model_max_length\": 512, \"do_lower_case\": true}");
  }

  private static RandomWeights vision(RandomWeights weights, int width) {
    String p = "vision_model.";
    weights
        .bias(p + "embeddings.class_embedding", 1, 1, width)
        .weight(p + "embeddings.patch_embedding.weight", width, 3, 8, 8)
        .bias(p + "embeddings.patch_embedding.bias", width)
        .bias(p + "embeddings.position_embedding", 1, 17, width)
        .norm(p + "post_layernorm", width);
    for (int i = 0; i < LAYERS; i++) {
      String layer = p + "encoder.layers." + i + ".";
      weights
          .linear(layer + "self_attn.qkv", width, 3L * width)
          .linear(layer + "self_attn.projection", width, width)
          .norm(layer + "layer_norm1", width)
          .norm(layer + "layer_norm2", width)
          .linear(layer + "mlp.fc1", width, HIDDEN)
          .linear(layer + "mlp.fc2", HIDDEN, width);
    }
    return weights;
  }

  private static RandomWeights decoder(RandomWeights weights, int attended) {
    text(weights, "text_decoder.bert.", attended);
    String head = "text_decoder.cls.predictions.";
    return weights
        .bias(head + "bias", TOKENS)
        .linear(head + "transform.dense", WIDTH, WIDTH)
        .norm(head + "transform.LayerNorm", WIDTH);
  }

  private static void text(RandomWeights weights, String p, int attended) {
    weights
        .weight(p + "embeddings.word_embeddings.weight", TOKENS, WIDTH)
        .weight(p + "embeddings.position_embeddings.weight", 12, WIDTH)
        .norm(p + "embeddings.LayerNorm", WIDTH);
    for (int i = 0; i < LAYERS; i++) {
      String layer = p + "encoder.layer." + i + ".";
      for (String part : List.of("query", "key", "value")) {
        weights
            .linear(layer + "attention.self." + part, WIDTH, WIDTH)
            .linear(
                layer + "crossattention.self." + part,
                part.equals("query") ? WIDTH : attended,
                WIDTH);
      }
      weights
          .linear(layer + "attention.output.dense", WIDTH, WIDTH)
          .norm(layer + "attention.output.LayerNorm", WIDTH)
          .linear(layer + "crossattention.output.dense", WIDTH, WIDTH)
          .norm(layer + "crossattention.output.LayerNorm", WIDTH)
          .linear(layer + "intermediate.dense", WIDTH, HIDDEN)
          .linear(layer + "output.dense", HIDDEN, WIDTH)
          .norm(layer + "output.LayerNorm", WIDTH);
    }
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
