package dev.visprog.tools.scene.layout;

import dev.visprog.tools.scene.Scene;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Prints how many scenes a second are drawn, without files. Not a test. */
final class SceneBenchmark {
  private static final int WARM_UP = 100;
  private static final int COUNT = 500;

  private SceneBenchmark() {}

  public static void main(String[] args) {
    SceneGenerator generator = new SceneGenerator(1);
    for (int i = 0; i < WARM_UP; i++) {
      generator.scene(i);
    }
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long cpu = thread.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    long pixels = 0;
    long things = 0;
    for (int i = 0; i < COUNT; i++) {
      Scene scene = generator.scene(WARM_UP + i);
      pixels += (long) scene.picture().width() * scene.picture().height();
      things += scene.truth().objects().size();
    }
    System.out.printf(
        "%.0f scenes a second of one core (%.0f by the clock); %d pixels and %.1f things each%n",
        COUNT * 1e9 / (thread.getCurrentThreadCpuTime() - cpu),
        COUNT * 1e9 / (System.nanoTime() - wall),
        pixels / COUNT,
        things / (double) COUNT);
  }
}
