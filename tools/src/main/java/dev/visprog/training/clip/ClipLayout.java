package dev.visprog.training.clip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.clip.ClipConfig;
import dev.visprog.models.config.Config;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.ProcessorKind;
import dev.visprog.training.data.JsonFile;
import java.io.IOException;
import java.nio.file.Path;

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

  private final ClipVocabulary vocabulary;

  private ClipLayout(ClipVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** With a vocabulary that is learned from the phrases that come in training. */
  static ClipLayout ofPhrases() {
    return new ClipLayout(ClipVocabulary.ofPhrases());
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
        .put("vocab_size", vocabulary.size())
        .put("max_position_embeddings", LONGEST)
        .put("bos_token_id", vocabulary.size() - 2)
        .put("eos_token_id", vocabulary.size() - 1);
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
    JsonFile.write(folder.resolve("config.json"), sizes());
    JsonFile.write(folder.resolve("preprocessor_config.json"), preparation());
    vocabulary.write(folder, LONGEST);
  }
}
