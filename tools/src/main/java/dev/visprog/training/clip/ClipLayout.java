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

  private static final int PROJECTION = 96;

  private final ClipVocabulary vocabulary;
  private final ClipTowers towers;

  private ClipLayout(ClipVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    towers = new ClipTowers(SIDE, ClipTowers.WIDTH, ClipTowers.LAYERS, vocabulary.size());
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
    towers.putInto(config);
    return config;
  }

  private JsonNode preparation() {
    return towers.preparation("CLIPImageProcessor");
  }

  /** Writes the files. */
  void write(Path folder) throws IOException {
    JsonFile.write(folder.resolve("config.json"), sizes());
    JsonFile.write(folder.resolve("preprocessor_config.json"), preparation());
    vocabulary.write(folder, ClipTowers.LONGEST);
  }
}
