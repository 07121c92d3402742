package dev.visprog.tools.scene.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * The interval of a figure that is no share, by the percentiles of what it would have been on other
 * samples, each drawn with replacement from the one that there is (Efron 1979). What is drawn are
 * pictures, since the things in one of them are not independent of each other.
 */
public final class Bootstrap {
  /** Enough for two digits of the bounds. */
  private static final int SAMPLES = 400;

  /** Any number: the same interval comes out whenever the same is measured. */
  private static final long SEED = 95;

  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /**
   * The interval of a figure.
   *
   * @param pictures the sample; not empty
   * @param figure of a sample, 0 to 1; NaN where a sample has none
   * @param <P> what is known of a picture
   */
  public static <P> Interval of(List<P> pictures, Function<List<P>, Double> figure) {
    SplittableRandom chance = new SplittableRandom(SEED);
    List<Double> figures = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      List<P> drawn = new ArrayList<>();
      for (int k = 0; k < pictures.size(); k++) {
        drawn.add(pictures.get(chance.nextInt(pictures.size())));
      }
      double value = figure.apply(drawn);
      if (!Double.isNaN(value)) {
        figures.add(value);
      }
    }
    if (figures.isEmpty()) {
      return new Interval(0, 1);
    }
    Collections.sort(figures);
    int last = figures.size() - 1;
    return new Interval(
        figures.get((int) Math.floor(TAIL * last)),
        figures.get((int) Math.ceil((1 - TAIL) * last)));
  }
}
