package dev.visprog.training.owlvit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Early in training, a target shall be found by all places near its middle, whatever they say now
 * (Tian et al. 2019, "FCOS: Fully Convolutional One-Stage Object Detection"). By a {@link Matching}
 * alone, a network has to learn which few of the alike places of a thing are asked before it pays
 * to say what the thing is: after 220 steps it still said what guessing by frequency says.
 */
final class Middles {
  /** Of the places that a target covers. */
  private static final double SHARE = 1 / 3.0;

  private static final int MOST_OF_A_THING = 12;

  /** Background is large, and found by what it looks like, not by where it ends. */
  private static final int MOST_OF_BACKGROUND = 3;

  private Middles() {}

  /**
   * Which place finds which target. Where boxes lie on each other, the smaller one's: what is
   * behind shows around it.
   *
   * @param grid places in a row and in a column
   */
  static Found of(OwlVitBatch.Truth truth, int grid) {
    int places = grid * grid;
    float[][] boxes = truth.boxes();
    int[] targetOf = new int[places];
    Arrays.fill(targetOf, -1);
    boolean[][] covers = new boolean[boxes.length][places];
    for (int target : largestFirst(boxes)) {
      double[] away = new double[places];
      for (int place = 0; place < places; place++) {
        away[place] = away(boxes[target], place, grid);
        covers[target][place] = covers(boxes[target], place, grid);
      }
      if (!truth.whole()[target]) {
        continue;
      }
      nearest(away, count(boxes[target], truth.things()[target], places))
          .forEach(place -> targetOf[place] = target);
    }
    return new Found(targetOf, covers);
  }

  /** Whether the middle of a place is in a box. */
  static boolean covers(float[] box, int place, int grid) {
    return away(box, place, grid) < 0.5;
  }

  private static int[] largestFirst(float[][] boxes) {
    return IntStream.range(0, boxes.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -boxes[i][2] * boxes[i][3]))
        .mapToInt(i -> i)
        .toArray();
  }

  /**
   * How far the middle of a place is from that of a box, in its widths or heights: 0.5 at edges.
   */
  private static double away(float[] box, int place, int grid) {
    int row = place / grid;
    int column = place % grid;
    double x = (column + 0.5) / grid;
    double y = (row + 0.5) / grid;
    return Math.max(Math.abs(x - box[0]) / box[2], Math.abs(y - box[1]) / box[3]);
  }

  private static int count(float[] box, boolean isThing, int places) {
    double covered = (double) box[2] * box[3] * places;
    int most = isThing ? MOST_OF_A_THING : MOST_OF_BACKGROUND;
    return (int) Math.max(1, Math.min(most, Math.round(SHARE * covered)));
  }

  private static IntStream nearest(double[] away, int count) {
    return IntStream.range(0, away.length)
        .boxed()
        .sorted(Comparator.comparingDouble(place -> away[place]))
        .limit(count)
        .mapToInt(place -> place);
  }
}
