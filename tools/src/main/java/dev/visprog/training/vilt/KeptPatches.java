package dev.visprog.training.vilt;

import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.value.Box;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which patches of a picture are looked at in training: most of those that show things, which
 * questions are about, and of the others some by chance. In use all are.
 *
 * @param rows of patches
 * @param columns of patches
 * @param most how many are looked at, at most
 */
record KeptPatches(int rows, int columns, int most) {
  /** Background tells where a picture was taken. */
  private static final double OF_THINGS = 0.8;

  /** Row by row. */
  int[] of(Look look, Chance chance) {
    double[] order = new double[rows * columns];
    boolean[] things = new boolean[rows * columns];
    for (int patch = 0; patch < order.length; patch++) {
      order[patch] = chance.unit();
      things[patch] = isOfThing(look, patch);
    }
    int[] first = shuffled(order, things, true);
    int[] others = shuffled(order, things, false);
    int room = Math.min(most, order.length);
    int few = Math.min(first.length, Math.max((int) (OF_THINGS * room), room - others.length));
    return IntStream.concat(
            Arrays.stream(first).limit(few), Arrays.stream(others).limit(room - few))
        .sorted()
        .toArray();
  }

  private static int[] shuffled(double[] order, boolean[] things, boolean ofThings) {
    return IntStream.range(0, order.length)
        .filter(patch -> things[patch] == ofThings)
        .boxed()
        .sorted((one, other) -> Double.compare(order[one], order[other]))
        .mapToInt(patch -> patch)
        .toArray();
  }

  private boolean isOfThing(Look look, int patch) {
    double height = (double) look.picture().height() / rows;
    double width = (double) look.picture().width() / columns;
    int row = patch / columns;
    int column = patch % columns;
    List<Thing> things = look.view().things();
    for (Thing thing : things) {
      Box box = look.view().box(thing);
      if (box.x0() < (column + 1) * width
          && box.x1() > column * width
          && box.y0() < (row + 1) * height
          && box.y1() > row * height) {
        return true;
      }
    }
    return false;
  }
}
