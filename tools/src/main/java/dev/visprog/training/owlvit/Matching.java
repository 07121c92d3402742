package dev.visprog.training.owlvit;

import dev.visprog.training.matching.Assignment;
import java.util.Arrays;

/**
 * Which place of a picture shall find which target: a bipartite matching by the same costs that are
 * then made smaller (Carion et al. 2020, "End-to-End Object Detection with Transformers", section
 * 3.1; Minderer et al. 2022, section 3.2). A target that several places shall find is there several
 * times.
 */
final class Matching {
  // Those of Zhu et al. 2021, "Deformable DETR", which has focal losses too.
  static final double CLASS = 2;
  static final double L1 = 5;
  static final double GIOU = 2;

  /**
   * More places than this for a target would teach it faster still, but those beyond it lie at its
   * edges.
   */
  private static final int MOST_PLACES = 4;

  private static final double TINY = 1e-8;

  private Matching() {}

  /**
   * Matches.
   *
   * @param boxes that were predicted, {@code (P, 4)} one after the other: centres and sizes
   * @param logits of texts, {@code (P, Q)} one after the other
   * @param from where those of this picture begin, counted in places
   * @param places P
   * @param all places of a picture, of which these are some
   * @return with nothing that covers other places: there it is wrong to say that a target is found
   */
  static Found of(
      OwlVitBatch.Truth truth, float[] boxes, float[] logits, int from, int places, int all) {
    int texts = truth.decided().length;
    int[] counts = counts(truth, all);
    int rows = Arrays.stream(counts).sum();
    double[][] cost = new double[rows][];
    int[] targets = new int[rows];
    int row = 0;
    for (int target = 0; target < counts.length; target++) {
      double[] costs = new double[places];
      for (int place = 0; place < places; place++) {
        int at = from + place;
        costs[place] =
            box(truth.boxes()[target], boxes, 4 * at)
                + CLASS * words(truth.fits()[target], truth.decided(), logits, texts * at);
      }
      for (int copy = 0; copy < counts[target]; copy++) {
        cost[row] = costs;
        targets[row++] = target;
      }
    }
    int[] targetOf = new int[places];
    Arrays.fill(targetOf, -1);
    int[] placeOf = Assignment.cheapest(cost);
    for (int i = 0; i < rows; i++) {
      if (placeOf[i] >= 0) {
        targetOf[placeOf[i]] = targets[i];
      }
    }
    return new Found(targetOf, new boolean[counts.length][places]);
  }

  /**
   * Half as many as a target covers: several right answers where one is asked for teach a network
   * in fewer steps (Jia et al. 2023, "DETRs with Hybrid Matching"), and of boxes that lie on each
   * other the detector keeps one.
   */
  private static int[] counts(OwlVitBatch.Truth truth, int places) {
    int[] counts = new int[truth.boxes().length];
    for (int i = 0; i < counts.length; i++) {
      double covered = (double) truth.boxes()[i][2] * truth.boxes()[i][3] * places;
      counts[i] =
          truth.things()[i] ? (int) Math.max(1, Math.min(MOST_PLACES, Math.round(covered / 2))) : 1;
    }
    return counts;
  }

  private static double box(float[] box, float[] boxes, int at) {
    double distance = 0;
    for (int i = 0; i < 4; i++) {
      distance += Math.abs(box[i] - boxes[at + i]);
    }
    return L1 * distance - GIOU * giou(box, boxes, at);
  }

  /**
   * The generalised intersection over union (Rezatofighi et al. 2019, algorithm 1): less than 0
   * where boxes lie far from each other.
   */
  static double giou(float[] box, float[] boxes, int at) {
    double union = (double) box[2] * box[3] + (double) boxes[at + 2] * boxes[at + 3];
    double both = 1;
    double around = 1;
    for (int axis = 0; axis < 2; axis++) {
      double low = box[axis] - box[axis + 2] / 2;
      double high = box[axis] + box[axis + 2] / 2;
      double otherLow = boxes[at + axis] - boxes[at + axis + 2] / 2;
      double otherHigh = boxes[at + axis] + boxes[at + axis + 2] / 2;
      both *= Math.max(0, Math.min(high, otherHigh) - Math.max(low, otherLow));
      around *= Math.max(high, otherHigh) - Math.min(low, otherLow);
    }
    union -= both;
    return both / (union + TINY) - (around - union) / (around + TINY);
  }

  /** How much dearer it is to say that the true texts are true than that they are not. */
  private static double words(boolean[] fits, boolean[] decided, float[] logits, int at) {
    double sum = 0;
    int count = 0;
    for (int text = 0; text < fits.length; text++) {
      if (fits[text] && decided[text]) {
        sum += FocalLoss.right(logits[at + text]) - FocalLoss.wrong(logits[at + text]);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
