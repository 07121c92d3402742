package dev.visprog.models.benchmark;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * How fast a model is on this machine.
 *
 * @param kind what the model is
 * @param loadSeconds from its files to its first use
 * @param oneSeconds the median for one picture of 640×480 pixels, picture preparation included
 * @param batch how many were run together
 * @param batchSeconds the median for so many together
 * @param flopsPerSecond of products, in the faster of the two
 * @param memory the most that loading and running added, but for what Java held before; empty on
 *     systems that do not say
 */
public record ModelFigures(
    String kind,
    double loadSeconds,
    double oneSeconds,
    int batch,
    double batchSeconds,
    double flopsPerSecond,
    Optional<ProcessMemory> memory) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  /** Pictures a second in the faster of the two. */
  public double picturesPerSecond() {
    return Math.max(1 / oneSeconds, batch / batchSeconds);
  }

  /**
   * Loads a model and measures it.
   *
   * @param rounds samples of each kind, at least 1
   * @param batch how many pictures to run together, at least 1
   * @throws CheckpointException if it cannot be loaded
   */
  public static ModelFigures measure(Path folder, ModelRuntime runtime, int rounds, int batch)
      throws CheckpointException {
    List<Image> pictures = noise(batch);
    try (MemoryWatch watch = new MemoryWatch()) {
      long start = System.nanoTime();
      try (Workload model = Workloads.load(folder, runtime)) {
        double load = since(start);
        model.run(pictures.subList(0, 1)); // the first use pays for what later ones find done
        double one = median(model, pictures.subList(0, 1), rounds);
        double together = batch == 1 ? one : median(model, pictures, rounds);
        double best = Math.min(one, together / batch);
        return new ModelFigures(
            model.kind(), load, one, batch, together, model.flops() / best, added(watch));
      }
    }
  }

  private static Optional<ProcessMemory> added(MemoryWatch watch) {
    return watch
        .before()
        .flatMap(
            before ->
                watch
                    .most()
                    .map(
                        most ->
                            new ProcessMemory(
                                most.anonymous() - before.anonymous(),
                                most.mapped() - before.mapped())));
  }

  private static double median(Workload model, List<Image> pictures, int rounds) {
    double[] seconds = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      model.run(pictures);
      seconds[i] = since(start);
    }
    Arrays.sort(seconds);
    return seconds[rounds / 2];
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static List<Image> noise(int count) {
    Random random = new Random(0);
    List<Image> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] bgr = new byte[3 * WIDTH * HEIGHT];
      random.nextBytes(bgr);
      pictures.add(Image.ofBgr(WIDTH, HEIGHT, bgr));
    }
    return pictures;
  }
}
