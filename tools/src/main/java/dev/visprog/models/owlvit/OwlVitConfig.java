package dev.visprog.models.owlvit;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.clip.ClipConfig;
import dev.visprog.models.config.Config;

/**
 * The sizes of an OWL-ViT or OWLv2 model.
 *
 * @param vision of the transformer for pictures
 * @param text of the transformer for texts
 * @param projection the dimension D of the space in which texts meet the places of a picture
 */
public record OwlVitConfig(
    OwlVersion version,
    ClipConfig.Vision vision,
    ClipConfig.Text text,
    int projection,
    Duplicates duplicates) {
  private static final int IMAGE_SIZE = 768;
  private static final int POSITIONS = 16;
  private static final int PROJECTION = 512;

  /** What {@link ClipConfig.Text} takes as "the token with the largest id ends a text". */
  private static final int LARGEST_ID = 2;

  /** Reads it; what is left out has the default of the reference implementation. */
  public static OwlVitConfig of(Config config) throws CheckpointException {
    OwlVersion version = OwlVersion.of(config);
    ClipConfig.Vision vision =
        ClipConfig.Vision.of(config.section("vision_config"), IMAGE_SIZE, version.defaultPatch());
    ClipConfig.Text text = ClipConfig.Text.of(config.section("text_config"), POSITIONS);
    int projection = config.size("projection_dim", PROJECTION);
    if (projection != text.tower().width()) {
      // The class head projects places to the width of the texts, not to projection_dim.
      throw config.wrong(
          "projection_dim", projection + "", "the width of the texts, " + text.tower().width());
    }
    return new OwlVitConfig(
        version, vision, pooledAtLargestId(text), projection, Duplicates.of(config));
  }

  /** Whatever the configuration says: the reference implementation does not look there. */
  private static ClipConfig.Text pooledAtLargestId(ClipConfig.Text text) {
    return new ClipConfig.Text(text.tower(), text.vocabulary(), text.positions(), LARGEST_ID);
  }

  /** How many places of a picture are looked at, P: each predicts one box. */
  public int places() {
    return vision.grid() * vision.grid();
  }
}
