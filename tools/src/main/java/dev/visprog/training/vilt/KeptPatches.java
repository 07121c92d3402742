package dev.visprog.training.vilt;

import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.value.Box;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Which patches of a picture are looked at in training: most of those that show things, which
 * questions are about, of the others some by chance, and none that shows what is hidden. In use all
 * are, and nine of ten are background: so each that is looked at here has the share of attention
 * that those which it stands for would have. Without that a noun which had learnt to look at what
 * it names gave half of its attention to the background in use.
 *
 * @param grid all patches
 * @param most how many are looked at, at most
 */
record KeptPatches(PatchGrid grid, int most) {
  /** Background tells where a picture was taken. */
  private static final double OF_THINGS = 0.8;

  /** Two or three things take some forty patches. */
  private static final double OF_FEW = 0.6;

  /** Some patches of a picture; what is hidden counts as if it were not there. */
  PatchSample of(Look look, Chance chance) {
    double[] order = DoubleStream.generate(chance::unit).limit(grid.count()).toArray();
    List<Box> things = look.view().things().stream().map(look.view()::box).toList();
    int[] first = shuffled(order, patch -> grid.isIn(things, patch));
    int[] others =
        shuffled(order, patch -> !grid.isIn(things, patch) && !grid.isIn(look.hidden(), patch));
    int room = look.hidden().isEmpty() ? most : (int) (OF_FEW * most);
    int few = Math.min(first.length, Math.max((int) (OF_THINGS * room), room - others.length));
    float[] counts = new float[grid.count()];
    sample(first, few, counts);
    sample(others, Math.min(others.length, room - few), counts);
    int[] patches = IntStream.range(0, counts.length).filter(patch -> counts[patch] > 0).toArray();
    float[] kept = new float[patches.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = counts[patches[i]];
    }
    return new PatchSample(patches, kept);
  }

  /** Lets the first of some patches count for all of them. */
  private static void sample(int[] patches, int size, float[] counts) {
    for (int i = 0; i < size; i++) {
      counts[patches[i]] = (float) patches.length / size;
    }
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
