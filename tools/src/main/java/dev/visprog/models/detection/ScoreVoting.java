package dev.visprog.models.detection;

import java.util.List;

/**
 * How sure boxes are by what the others say.
 *
 * <p>A thing that is there is found from several places of a picture, what is none often from one.
 * So the score of a box grows with the sum of the scores of those that lie on it, much as in the
 * quasi-sum of Detectron's box voting (Girshick et al. 2018, {@code BBOX_VOTE.SCORING_METHOD}).
 *
 * <p>And a text is either well known or not: where it has a high score somewhere, a box with a low
 * one is seldom another thing that it fits. So a score falls with its distance to the best one.
 *
 * @param agreement the power of the sum of scores that a score is multiplied with; 0 for none
 * @param contrast the power of the share of the best score that it is then multiplied with; 0 for
 *     none
 */
public record ScoreVoting(double agreement, double contrast) {
  /** Scores stay as they are. */
  public static final ScoreVoting NONE = new ScoreVoting(0, 0);

  /**
   * Boxes after the vote, in the same order. Only boxes of the same label count for each other.
   *
   * @param all those that may vote, the kept ones among them
   * @param threshold the intersection over union from which one does, 0 to 1
   * @return scores of 1 at most
   */
  public List<Detection> of(List<Detection> kept, List<Detection> all, double threshold) {
    double[] agreed =
        kept.stream()
            .mapToDouble(one -> one.score() * Math.pow(votes(one, all, threshold), agreement))
            .toArray();
    Detection[] voted = new Detection[agreed.length];
    for (int i = 0; i < voted.length; i++) {
      double best = 0;
      for (int k = 0; k < agreed.length; k++) {
        if (kept.get(k).label() == kept.get(i).label()) {
          best = Math.max(best, agreed[k]);
        }
      }
      double score = best > 0 ? agreed[i] * Math.pow(agreed[i] / best, contrast) : agreed[i];
      voted[i] = kept.get(i).withScore((float) Math.min(1, score));
    }
    return List.of(voted);
  }

  private static double votes(Detection box, List<Detection> all, double threshold) {
    return all.stream()
        .filter(each -> each.label() == box.label())
        .filter(each -> each.equals(box) || each.iou(box) > threshold)
        .mapToDouble(Detection::score)
        .sum();
  }
}
