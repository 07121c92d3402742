package dev.visprog.models.vilt;

import dev.visprog.models.fixture.RandomWeights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A ViLT of a few numbers, with random weights, in the layout of a published one. */
public final class TinyVilt {
  private static final int WIDTH = 24;
  private static final int HIDDEN = 40;
  private static final String LABELS =
      "\"id2label\": {\"1\": \"no\", \"0\": \"yes\", \"2\": \"a cup\"}";

  private TinyVilt() {}

  /** Writes the whole folder. */
  public static Path write(Path folder) throws IOException {
    config(folder, LABELS);
    put(
        folder,
        "preprocessor_config.json",
        """
        {"image_processor_type": "ViltImageProcessor", "size": {"shortest_edge": 64},
         "size_divisor": 32}
        """);
    put(
        folder,
        "vocab.txt",
        "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nwhat\nis\non\nthe\ntable\n?\nred\nit\n");
    put(folder, "tokenizer_config.json", "{\"do_lower_case\": true}");
    weights().write(folder);
    return folder;
  }

  /**
   * Writes the configuration.
   *
   * @param more further settings, as in JSON
   */
  static void config(Path folder, String more) throws IOException {
    put(
        folder,
        "config.json",
        """
        {"model_type": "vilt", "hidden_size": 24, "intermediate_size": 40, "num_hidden_layers": 2,
         "num_attention_heads": 3, "image_size": 64, "patch_size": 16, "vocab_size": 13,
         "max_position_embeddings": 9, %s}
        """
            .formatted(more));
  }

  /** The usual labels and another setting. */
  static void configAlso(Path folder, String more) throws IOException {
    config(folder, LABELS + ", " + more);
  }

  static RandomWeights weights() {
    String embeddings = "vilt.embeddings.";
    String text = embeddings + "text_embeddings.";
    RandomWeights weights =
        new RandomWeights()
            .bias(embeddings + "cls_token", 1, 1, WIDTH)
            .bias(embeddings + "position_embeddings", 1, 17, WIDTH)
            .weight(embeddings + "patch_embeddings.projection.weight", WIDTH, 3, 16, 16)
            .bias(embeddings + "patch_embeddings.projection.bias", WIDTH)
            .bias(embeddings + "token_type_embeddings.weight", 2, WIDTH)
            .weight(text + "word_embeddings.weight", 13, WIDTH)
            .bias(text + "position_embeddings.weight", 9, WIDTH)
            .bias(text + "token_type_embeddings.weight", 2, WIDTH)
            .norm(text + "LayerNorm", WIDTH)
            .norm("vilt.layernorm", WIDTH)
            .linear("vilt.pooler.dense", WIDTH, WIDTH)
            .linear("classifier.0", WIDTH, 2 * WIDTH)
            .norm("classifier.1", 2 * WIDTH)
            .linear("classifier.3", 2 * WIDTH, 3);
    layer(weights, "vilt.encoder.layer.0.");
    layer(weights, "vilt.encoder.layer.1.");
    return weights;
  }

  private static void layer(RandomWeights weights, String name) {
    for (String part : new String[] {"query", "key", "value"}) {
      weights.linear(name + "attention.attention." + part, WIDTH, WIDTH);
    }
    weights
        .linear(name + "attention.output.dense", WIDTH, WIDTH)
        .norm(name + "layernorm_before", WIDTH)
        .norm(name + "layernorm_after", WIDTH)
        .linear(name + "intermediate.dense", WIDTH, HIDDEN)
        .linear(name + "output.dense", HIDDEN, WIDTH);
  }

  static void put(Path folder, String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
  }
}
