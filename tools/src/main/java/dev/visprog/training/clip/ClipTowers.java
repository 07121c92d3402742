package dev.visprog.training.clip;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The two towers of a CLIP, with which an OWL-ViT begins, and how pictures are prepared for them.
 *
 * @param side of the pictures, in pixels
 * @param width of a token of the picture tower
 * @param layers of the picture tower
 * @param words how many tokens texts are written with; the last but one begins a text, the last
 *     ends it
 */
public record ClipTowers(int side, int width, int layers, int words) {
  /** Pixels of a side of a patch. */
  public static final int PATCH = 16;

  /** Of the picture towers that are shipped: a token, and how many layers. */
  public static final int WIDTH = 192;

  /** Layers of the picture towers that are shipped. */
  public static final int LAYERS = 6;

  /** Of a token of the text tower. */
  public static final int TEXT_WIDTH = 128;

  /** Tokens of a text at most. */
  public static final int LONGEST = 24;

  private static final int TEXT_LAYERS = 3;

  /** Numbers of a token that a head sees. */
  private static final int HEAD = 32;

  /** Puts the sizes of both into a configuration. */
  public void putInto(ObjectNode config) {
    tower(config.putObject("vision_config"), width, layers)
        .put("image_size", side)
        .put("patch_size", PATCH);
    tower(config.putObject("text_config"), TEXT_WIDTH, TEXT_LAYERS)
        .put("vocab_size", words)
        .put("max_position_embeddings", LONGEST)
        .put("bos_token_id", words - 2)
        .put("eos_token_id", words - 1);
  }

  private static ObjectNode tower(ObjectNode tower, int width, int layers) {
    return tower
        .put("hidden_size", width)
        .put("intermediate_size", 4 * width)
        .put("num_hidden_layers", layers)
        .put("num_attention_heads", width / HEAD)
        .put("hidden_act", "gelu");
  }

  /**
   * The configuration of an image processor. Pictures are warped to a square: nothing of a tall
   * thing is cut off.
   */
  public ObjectNode preparation(String processor) {
    ObjectNode preparation =
        JsonNodeFactory.instance
            .objectNode()
            .put("image_processor_type", processor)
            .put("do_center_crop", false);
    preparation.putObject("size").put("height", side).put("width", side);
    preparation.putArray("image_mean").add(0.5).add(0.5).add(0.5);
    preparation.putArray("image_std").add(0.25).add(0.25).add(0.25);
    return preparation;
  }
}
