package dev.visprog.models.owlvit;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.detection.BoxVoting;
import dev.visprog.models.detection.Detection;
import dev.visprog.models.detection.NonMaximumSuppression;
import dev.visprog.models.detection.ScoreVoting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When boxes mean the same thing, and where it lies then. {@code config.json} may say so: published
 * models do not, and need no vote, as few of their boxes lie on each other.
 *
 * @param overlap the largest intersection over union of two boxes that are both kept
 * @param vote the intersection over union from which other boxes vote on a kept one; 1 for none
 * @param scores how sure a kept box is by that vote
 */
public record Duplicates(double overlap, double vote, ScoreVoting scores) {
  /** Two boxes that have half of what they cover in common are one, the surer one. */
  static final Duplicates USUAL = new Duplicates(0.5, 1, ScoreVoting.NONE);

  /** A power above this one makes one box of a picture the only one. */
  private static final double HIGHEST = 4;

  /** The score from which boxes vote: of those below there are hundreds that mean nothing. */
  private static final double VOTER = 0.01;

  static Duplicates of(Config config) throws CheckpointException {
    return new Duplicates(
        share(config, "nms_threshold", USUAL.overlap()),
        share(config, "box_voting_threshold", USUAL.vote()),
        new ScoreVoting(
            power(config, "score_agreement_power"), power(config, "score_contrast_power")));
  }

  private static double power(Config config, String key) throws CheckpointException {
    double power = config.number(key, 0);
    if (!(power >= 0 && power <= HIGHEST)) {
      throw config.wrong(key, power + "", "0 to " + HIGHEST);
    }
    return power;
  }

  private static double share(Config config, String key, double fallback)
      throws CheckpointException {
    double share = config.number(key, fallback);
    if (!(share > 0 && share <= 1)) {
      throw config.wrong(key, share + "", "above 0, to 1");
    }
    return share;
  }

  /** The score that a box must exceed to be looked at, where those above another are wanted. */
  double looked(double threshold) {
    return scores.equals(ScoreVoting.NONE) ? threshold : Math.min(threshold, VOTER);
  }

  /** One box for each thing, the surest one first. */
  List<Detection> removed(List<Detection> found) {
    List<Detection> kept =
        NonMaximumSuppression.keep(found, overlap).stream().map(found::get).toList();
    List<Detection> sure = scores.of(kept, found, vote);
    List<Detection> voted = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Detection box = vote < 1 ? BoxVoting.of(kept.get(i), found, vote) : kept.get(i);
      voted.add(box.withScore(sure.get(i).score()));
    }
    voted.sort(Comparator.comparingDouble(Detection::score).reversed());
    return voted;
  }
}
