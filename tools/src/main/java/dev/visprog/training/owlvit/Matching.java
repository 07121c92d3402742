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
  // Of Zhu et al. 2021, "Deformable DETR", boxes have 2.5 and 1 for 1 of the words. With these, the
  // words of nine in ten boxes were right when sizes were still off by a fifth, and in 300 steps
  // the
  // mean overlap grew by 0.004; by the losses of boxes alone they learn much faster.
  static final double CLASS = 1;
  static final double L1 = 15;
  static final double GIOU = 7.5;

  /**
   * More places than this for a target would teach it faster still, but those beyond it lie at its
   * edges.
   */
  private static final int MOST_PLACES = 6;

  private static final double TINY = 1e-8;

  private Matching() {}

  /**
   * Matches.
   *
   * @param boxes that were predicted, {@code (P, 4)} one after the other: centres and sizes
   * @param logits of texts, {@code (P, Q)} one after the other
   * @param from where those of this picture begin, counted in places
   * @param kept the places that are looked at, P
   * @param grid places in a row and in a column of the picture
   * @return with nothing that covers other places but what is not wholly looked at: there it is
   *     wrong to say that a target is found
   */
  static Found of(
      OwlVitBatch.Truth truth, float[] boxes, float[] logits, int from, int[] kept, int grid) {
    int texts = truth.decided().length;
    int places = kept.length;
    int[] counts = counts(truth, grid * grid);
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
    return new Found(targetOf, partly(truth, kept, grid));
  }

  private static boolean[][] partly(OwlVitBatch.Truth truth, int[] kept, int grid) {
    boolean[][] covers = new boolean[truth.boxes().length][kept.length];
    for (int target = 0; target < covers.length; target++) {
      for (int i = 0; i < kept.length; i++) {
        covers[target][i] =
            !truth.whole()[target] && Middles.covers(truth.boxes()[target], kept[i], grid);
      }
    }
    return covers;
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
      int most = truth.things()[i] ? MOST_PLACES : 1;
      int asked = (int) Math.max(1, Math.min(most, Math.round(covered / 2)));
      counts[i] = truth.whole()[i] ? asked : 0;
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
