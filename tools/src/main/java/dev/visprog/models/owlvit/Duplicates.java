package dev.visprog.models.owlvit;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.detection.BoxVoting;
import dev.visprog.models.detection.Detection;
import dev.visprog.models.detection.NonMaximumSuppression;
import java.util.List;

/**
 * When boxes mean the same thing, and where it lies then. {@code config.json} may say so: published
 * models do not, and need no vote, as few of their boxes lie on each other.
 *
 * @param overlap the largest intersection over union of two boxes that are both kept
 * @param vote the intersection over union from which other boxes vote on where a kept one lies; 1
 *     for none
 */
public record Duplicates(double overlap, double vote) {
  /** Two boxes that have half of what they cover in common are one, the surer one. */
  static final Duplicates USUAL = new Duplicates(0.5, 1);

  static Duplicates of(Config config) throws CheckpointException {
    return new Duplicates(
        share(config, "nms_threshold", USUAL.overlap()),
        share(config, "box_voting_threshold", USUAL.vote()));
  }

  private static double share(Config config, String key, double fallback)
      throws CheckpointException {
    double share = config.number(key, fallback);
    if (!(share > 0 && share <= 1)) {
      throw config.wrong(key, share + "", "above 0, to 1");
    }
    return share;
  }

  /** One box for each thing, the surest one first. */
  List<Detection> removed(List<Detection> found) {
    return NonMaximumSuppression.keep(found, overlap).stream()
        .map(i -> vote < 1 ? BoxVoting.of(found.get(i), found, vote) : found.get(i))
        .toList();
  }
}
