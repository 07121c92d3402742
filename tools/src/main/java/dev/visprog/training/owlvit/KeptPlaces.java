package dev.visprog.training.owlvit;

import dev.visprog.tools.scene.drawing.Chance;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which places of a picture are looked at in training. Most show nothing but background, and to
 * leave half of them out halves the work of a picture (Minderer et al. 2023, "Scaling
 * Open-Vocabulary Object Detection", section 3.2, leave out those of least variance; here the truth
 * is known).
 *
 * @param grid places in a row and in a column
 * @param count how many are looked at
 */
record KeptPlaces(int grid, int count) {
  /** A share of them. */
  static KeptPlaces share(int grid, double share) {
    return new KeptPlaces(grid, (int) Math.round(share * grid * grid));
  }

  /** Places of things and beside them, as far as they are not too many; others by chance. */
  int[] of(Shot shot, Chance chance) {
    double[] order = new double[grid * grid];
    for (int place = 0; place < order.length; place++) {
      order[place] = chance.unit() + (isOfThing(shot, place) ? 0 : 1);
    }
    return IntStream.range(0, order.length)
        .boxed()
        .sorted(Comparator.comparingDouble(place -> order[place]))
        .limit(count)
        .mapToInt(place -> place)
        .sorted()
        .toArray();
  }

  private boolean isOfThing(Shot shot, int place) {
    int row = place / grid;
    int column = place % grid;
    double x = (column + 0.5) / grid;
    double y = (row + 0.5) / grid;
    double margin = 1.0 / grid;
    for (Shot.Target target : shot.targets()) {
      float[] box = shot.relative(target);
      if (target.isThing()
          && Math.abs(x - box[0]) < box[2] / 2 + margin
          && Math.abs(y - box[1]) < box[3] / 2 + margin) {
        return true;
      }
    }
    return false;
  }
}
