package dev.visprog.training.clip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.visprog.file.AtomicFile;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.clip.ClipConfig;
import dev.visprog.models.config.Config;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.ProcessorKind;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.data.BytePairs;
import dev.visprog.training.data.Phrase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files beside the weights: sizes of the network, preparation of pictures, vocabulary. */
final class ClipLayout {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Pixels: 8 × 8 patches, few enough for two thousand steps an hour. */
  private static final int SIDE = 128;

  /** As large as those of the detector and of the answerer, which begin with these weights. */
  private static final int PATCH = 16;

  private static final int PICTURE_WIDTH = 192;
  private static final int PICTURE_LAYERS = 6;
  private static final int TEXT_WIDTH = 128;
  private static final int TEXT_LAYERS = 3;

  /** Numbers of a token that a head sees. */
  private static final int HEAD = 32;

  private static final int PROJECTION = 96;
  private static final int LONGEST = 24;
  private static final int PAIRS = 600;
  private static final int CORPUS = 20_000;

  private final BytePairs vocabulary;

  private ClipLayout(BytePairs vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** With a vocabulary that is learned from the phrases that come in training. */
  static ClipLayout ofPhrases() {
    Chance chance = new Chance(1);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < CORPUS; i++) {
      texts.add(ClipWords.sentence(Phrase.any(chance).spoken(chance), chance));
    }
    return new ClipLayout(BytePairs.learn(texts, PAIRS));
  }

  ClipConfig config() throws CheckpointException {
    return ClipConfig.of(Config.of(sizes(), "config.json"));
  }

  ImageProcessor processor() throws CheckpointException {
    return ImageProcessor.of(ProcessorKind.CLIP, preparation());
  }

  private JsonNode sizes() {
    ObjectNode config =
        JSON.createObjectNode().put("model_type", "clip").put("projection_dim", PROJECTION);
    config.putArray("architectures").add("CLIPModel");
    tower(config.putObject("vision_config"), PICTURE_WIDTH, PICTURE_LAYERS)
        .put("image_size", SIDE)
        .put("patch_size", PATCH);
    tower(config.putObject("text_config"), TEXT_WIDTH, TEXT_LAYERS)
        .put("vocab_size", vocabulary.tokens().size())
        .put("max_position_embeddings", LONGEST)
        .put("bos_token_id", vocabulary.tokens().size() - 2)
        .put("eos_token_id", vocabulary.tokens().size() - 1);
    return config;
  }

  private static ObjectNode tower(ObjectNode tower, int width, int layers) {
    return tower
        .put("hidden_size", width)
        .put("intermediate_size", 4 * width)
        .put("num_hidden_layers", layers)
        .put("num_attention_heads", width / HEAD)
        .put("hidden_act", "gelu");
  }

  /** Pictures are warped to a square: nothing of a tall thing is cut off. */
  private static JsonNode preparation() {
    ObjectNode preparation =
        JSON.createObjectNode()
            .put("image_processor_type", "CLIPImageProcessor")
            .put("do_center_crop", false);
    preparation.putObject("size").put("height", SIDE).put("width", SIDE);
    preparation.putArray("image_mean").add(0.5).add(0.5).add(0.5);
    preparation.putArray("image_std").add(0.25).add(0.25).add(0.25);
    return preparation;
  }

  /** Writes the files. */
  void write(Path folder) throws IOException {
    ObjectNode tokens = JSON.createObjectNode();
    for (int i = 0; i < vocabulary.tokens().size(); i++) {
      tokens.put(vocabulary.tokens().get(i), i);
    }
    String merges = "#version: 0.2\n" + String.join("\n", vocabulary.merges()) + "\n";
    json(folder.resolve("config.json"), sizes());
    json(folder.resolve("preprocessor_config.json"), preparation());
    json(folder.resolve("vocab.json"), tokens);
    json(
        folder.resolve("tokenizer_config.json"),
        JSON.createObjectNode()
            .put("tokenizer_class", "CLIPTokenizer")
            .put("model_max_length", LONGEST));
    AtomicFile.writeText(folder.resolve("merges.txt"), out -> out.write(merges));
  }

  private static void json(Path file, JsonNode content) throws IOException {
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n";
    AtomicFile.writeText(file, out -> out.write(text));
  }
}
