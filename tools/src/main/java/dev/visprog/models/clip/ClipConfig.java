package dev.visprog.models.clip;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.Activation;

/**
 * The sizes of a CLIP model.
 *
 * @param projection the dimension of the space of pictures and texts
 */
public record ClipConfig(Vision vision, Text text, int projection) {
  private static final int PROJECTION = 512;

  /**
   * The transformer for pictures.
   *
   * @param imageSize height and width of what it takes
   * @param patch height and width of a patch
   */
  public record Vision(TowerConfig tower, int imageSize, int patch) {
    private static final TowerConfig BASE =
        new TowerConfig(768, 3072, 12, 12, Activation.QUICK_GELU, 1e-5);

    /**
     * Reads it.
     *
     * @param defaultImageSize where it is left out
     * @param defaultPatch where it is left out
     */
    public static Vision of(Config config, int defaultImageSize, int defaultPatch)
        throws CheckpointException {
      int imageSize = config.size("image_size", defaultImageSize);
      int patch = config.size("patch_size", defaultPatch);
      if (imageSize < patch || imageSize > 8192) {
        throw config.wrong(
            "image_size", imageSize + "", "from the patch size, " + patch + ", to 8192");
      }
      return new Vision(TowerConfig.of(config, BASE), imageSize, patch);
    }

    /** How many patches a row or column has. */
    public int grid() {
      return imageSize / patch;
    }
  }

  /**
   * The transformer for texts.
   *
   * @param vocabulary how many tokens there are
   * @param positions the longest text, in tokens
   * @param eos the token that ends a text; its state stands for the whole. Configurations from
   *     before it was written correctly say 2, and mean the largest id of a text
   */
  public record Text(TowerConfig tower, int vocabulary, int positions, int eos) {
    private static final TowerConfig BASE =
        new TowerConfig(512, 2048, 12, 8, Activation.QUICK_GELU, 1e-5);
    private static final int VOCABULARY = 49408;

    /**
     * Reads it.
     *
     * @param defaultPositions the longest text where it is left out
     */
    public static Text of(Config config, int defaultPositions) throws CheckpointException {
      return new Text(
          TowerConfig.of(config, BASE),
          config.size("vocab_size", VOCABULARY),
          config.size("max_position_embeddings", defaultPositions),
          config.id("eos_token_id", VOCABULARY - 1));
    }
  }

  /** Reads it; what is left out has the default of the reference implementation. */
  public static ClipConfig of(Config config) throws CheckpointException {
    return new ClipConfig(
        Vision.of(part(config, "vision_config"), 224, 32),
        Text.of(part(config, "text_config"), 77),
        config.size("projection_dim", PROJECTION));
  }

  /** The first published configurations have the parts under another name. */
  private static Config part(Config config, String key) throws CheckpointException {
    return config.has(key) || !config.has(key + "_dict")
        ? config.section(key)
        : config.section(key + "_dict");
  }
}
