package dev.visprog.training.maskformer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.ProcessorKind;
import dev.visprog.models.maskformer.MaskFormerConfig;
import dev.visprog.tools.scene.Category;
import dev.visprog.training.data.JsonFile;
import dev.visprog.training.places.Nouns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The files beside the weights: sizes of the network, and the preparation of pictures.
 *
 * @param embedding width of the first stage of the backbone; each next one has twice as much
 * @param depths blocks of each stage
 * @param places side of the map of position embeddings, in tokens
 * @param window side of the windows of attention, in tokens
 * @param pyramid width of the maps of the pixel decoder, and of the space of masks
 * @param width of the decoder of queries
 * @param layers of the decoder of queries
 * @param queries how many segments a picture may have
 * @param shortest the short side of a picture, in pixels; a multiple of {@link #MULTIPLE}
 */
record MaskFormerLayout(
    int embedding,
    List<Integer> depths,
    int places,
    int window,
    int pyramid,
    int width,
    int layers,
    int queries,
    int shortest) {
  /** Sides of pictures are multiples of this, so that two stages of the backbone halve them. */
  static final int MULTIPLE = 16;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Channels of a head of the backbone: half of what is usual, as there are few channels. */
  private static final int HEAD = 16;

  /** The share of a mask that may lie within a surer one; from 0.4 to 0.6 it hardly matters. */
  private static final double OVERLAP = 0.5;

  private static final int DECODER_HEADS = 4;
  private static final int PATCH = 4;

  /**
   * The layout that is shipped: 3.1 million weights, and 4.5 billion multiplications for a picture
   * of 512×384.
   */
  static MaskFormerLayout shipped() {
    return new MaskFormerLayout(
        // Swin-T has 96. Weights grow with the square; most of them are in the backbone.
        40,
        // A stage fewer than is usual: queries look at the last map, and with another stage a token
        // of it would be 32 pixels wide, which is more than most things are.
        List.of(2, 2, 6),
        // Nothing else tells masks of two things that are alike apart. Before, half of the things
        // with two others of their name in the picture had a query with more than half of their
        // mask, and 0.8 of single ones; with it, and 4,600 steps, 0.92 and 0.95.
        32,
        // Divides all maps of pictures of 384 pixels.
        8,
        // Two channels for each of the 32 groups that the network normalises in.
        64,
        // Four heads of 32.
        128,
        3,
        // A scene has 12 things and 3 materials at most.
        24,
        // The shorter side of a thing is 54 pixels then in the median, three or four tokens of the
        // last map. A network that was trained with 320 pixels, and nearer things besides, had a
        // panoptic quality of 0.33 with them, 0.35 with these, and 0.31 with 432.
        384);
  }

  /** Pixels of a side of a token of the last stage. */
  int stride() {
    return PATCH << (depths.size() - 1);
  }

  /** The long side of a picture at most. */
  int longest() {
    return shortest * 4 / 3;
  }

  MaskFormerConfig config() throws CheckpointException {
    return MaskFormerConfig.of(Config.of(sizes(), "config.json"));
  }

  /**
   * What prepares pictures.
   *
   * @param zoom how much larger they become than in use
   */
  ImageProcessor processor(double zoom) throws CheckpointException {
    return ImageProcessor.of(ProcessorKind.MASK_FORMER, preparation(zoom));
  }

  private JsonNode sizes() {
    ObjectNode config =
        JSON.createObjectNode()
            .put("model_type", "maskformer")
            .put("fpn_feature_size", pyramid)
            .put("mask_feature_size", pyramid)
            // Of 120 scenes the panoptic quality of things was 0.41 with neither of these two, 0.47
            // with the first, 0.55 with the second, and 0.63 with both.
            .put("split_disjoint_masks", true)
            .put("mask_nms_threshold", OVERLAP);
    config.putArray("architectures").add("MaskFormerForInstanceSegmentation");
    ObjectNode backbone =
        config
            .putObject("backbone_config")
            .put("model_type", "swin")
            .put("embed_dim", embedding)
            .put("patch_size", PATCH)
            .put("use_absolute_embeddings", true)
            .put("image_size", PATCH * places)
            .put("window_size", window)
            .put("mlp_ratio", 4.0);
    ArrayNode blocks = backbone.putArray("depths");
    ArrayNode heads = backbone.putArray("num_heads");
    for (int i = 0; i < depths.size(); i++) {
      blocks.add(depths.get(i));
      heads.add(Math.max(1, (embedding << i) / HEAD));
    }
    config
        .putObject("decoder_config")
        .put("model_type", "detr")
        .put("d_model", width)
        .put("decoder_attention_heads", DECODER_HEADS)
        .put("decoder_ffn_dim", 2 * width)
        .put("decoder_layers", layers)
        .put("num_queries", queries);
    ObjectNode labels = config.putObject("id2label");
    for (int i = 0; i < Nouns.ALL.size(); i++) {
      labels.put(Integer.toString(i), Nouns.ALL.get(i));
    }
    ArrayNode materials = config.putArray("label_ids_to_fuse");
    for (int i = Category.values().length; i < Nouns.ALL.size(); i++) {
      materials.add(i);
    }
    return config;
  }

  private JsonNode preparation(double zoom) {
    ObjectNode preparation =
        JSON.createObjectNode()
            .put("image_processor_type", "MaskFormerImageProcessor")
            .put("size_divisor", MULTIPLE);
    preparation
        .putObject("size")
        .put("shortest_edge", (int) Math.round(shortest * zoom))
        .put("longest_edge", (int) Math.round(longest() * zoom));
    preparation.putArray("image_mean").add(0.5).add(0.5).add(0.5);
    preparation.putArray("image_std").add(0.25).add(0.25).add(0.25);
    return preparation;
  }

  /** Writes the files. */
  void write(Path folder) throws IOException {
    JsonFile.write(folder.resolve("config.json"), sizes());
    JsonFile.write(folder.resolve("preprocessor_config.json"), preparation(1));
  }
}
