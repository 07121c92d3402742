package dev.visprog.training.owlvit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.ProcessorKind;
import dev.visprog.models.owlvit.OwlVitConfig;
import dev.visprog.training.clip.ClipVocabulary;
import dev.visprog.training.data.JsonFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The files beside the weights: sizes of the network, preparation of pictures, vocabulary.
 *
 * @param side of the pictures, in pixels
 * @param width of a token of the picture tower
 * @param layers of the picture tower
 */
record OwlVitLayout(ClipVocabulary vocabulary, int side, int width, int layers) {
  /**
   * Pixels. The shorter side of a thing is 0.14 of that of its picture in the median and 0.05 in
   * the least of a hundred, of a face 0.08 and 0.04: here 67 and 24, 38 and 19 pixels. That is more
   * than most pictures are drawn with, but a patch becomes 192 numbers whatever it shows, and a
   * thing has four patches to a side instead of the three that it has with 320 pixels.
   */
  private static final int SIDE = 480;

  // As large as those of CLIP, whose weights the towers begin with.
  private static final int PATCH = 16;
  private static final int WIDTH = 192;
  private static final int LAYERS = 6;
  private static final int TEXT_WIDTH = 128;
  private static final int TEXT_LAYERS = 3;
  private static final int HEAD = 32;
  private static final int LONGEST = 24;

  /** What is trained for use. */
  static OwlVitLayout standard() {
    return new OwlVitLayout(ClipVocabulary.ofPhrases(), SIDE, WIDTH, LAYERS);
  }

  /** Patches in a row and in a column. */
  int grid() {
    return side / PATCH;
  }

  OwlVitConfig config() throws CheckpointException {
    return OwlVitConfig.of(Config.of(sizes(), "config.json"));
  }

  ImageProcessor processor() throws CheckpointException {
    return ImageProcessor.of(ProcessorKind.OWL_VIT, preparation());
  }

  private JsonNode sizes() {
    ObjectNode config =
        new ObjectMapper()
            .createObjectNode()
            .put("model_type", "owlvit")
            .put("projection_dim", TEXT_WIDTH); // it must be that of the texts
    config.putArray("architectures").add("OwlViTForObjectDetection");
    tower(config.putObject("vision_config"), width, layers)
        .put("image_size", side)
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

  private JsonNode preparation() {
    ObjectNode preparation =
        new ObjectMapper().createObjectNode().put("image_processor_type", "OwlViTImageProcessor");
    preparation.putObject("size").put("height", side).put("width", side);
    preparation.put("do_center_crop", false);
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
