package dev.visprog.training.vilt;

import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.value.Box;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Which patches of a picture are looked at in training: most of those that show things, which
 * questions are about, of the others some by chance, and none that shows what is hidden. In use all
 * are.
 *
 * @param grid all patches
 * @param most how many are looked at, at most
 */
record KeptPatches(PatchGrid grid, int most) {
  /** Background tells where a picture was taken. */
  private static final double OF_THINGS = 0.8;

  /** Two or three things take some forty patches. */
  private static final double OF_FEW = 0.6;

  /** Row by row. */
  int[] of(Look look, Chance chance) {
    double[] order = DoubleStream.generate(chance::unit).limit(grid.count()).toArray();
    List<Box> things = look.view().things().stream().map(look.view()::box).toList();
    int[] first = shuffled(order, patch -> grid.isIn(things, patch));
    int[] others =
        shuffled(order, patch -> !grid.isIn(things, patch) && !grid.isIn(look.hidden(), patch));
    int room = look.hidden().isEmpty() ? most : (int) (OF_FEW * most);
    int few = Math.min(first.length, Math.max((int) (OF_THINGS * room), room - others.length));
    return IntStream.concat(
            Arrays.stream(first).limit(few), Arrays.stream(others).limit(room - few))
        .sorted()
        .toArray();
  }

  private static int[] shuffled(double[] order, IntPredicate wanted) {
    return IntStream.range(0, order.length)
        .filter(wanted)
        .boxed()
        .sorted((one, other) -> Double.compare(order[one], order[other]))
        .mapToInt(patch -> patch)
        .toArray();
  }
}
