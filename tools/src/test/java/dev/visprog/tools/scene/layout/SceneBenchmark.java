package dev.visprog.tools.scene.layout;

import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.file.SceneFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Prints how many scenes a second are drawn, without files and with them. Not a test. */
final class SceneBenchmark {
  private static final int WARM_UP = 100;
  private static final int COUNT = 500;

  private SceneBenchmark() {}

  /**
   * Measures both.
   *
   * @param args a folder for the files; none: the temporary one
   */
  public static void main(String[] args) throws IOException {
    Path parent = Path.of(args.length > 0 ? args[0] : System.getProperty("java.io.tmpdir"));
    SceneGenerator generator = new SceneGenerator(1);
    for (int i = 0; i < WARM_UP; i++) {
      generator.scene(i);
    }
    measure("without files", generator::scene);
    Path folder = Files.createTempDirectory(parent, "scenes");
    measure(
        "with files",
        index -> {
          Scene scene = generator.scene(index);
          SceneFiles.write(scene, folder);
          return scene;
        });
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
        Files.delete(file);
      }
    }
    Files.delete(folder);
    System.out.printf("%d bytes each%n", bytes / COUNT);
  }

  private interface Work {
    Scene scene(int index) throws IOException;
  }

  private static void measure(String what, Work work) throws IOException {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long cpu = thread.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    long pixels = 0;
    long things = 0;
    for (int i = 0; i < COUNT; i++) {
      Scene scene = work.scene(WARM_UP + i);
      pixels += (long) scene.picture().width() * scene.picture().height();
      things += scene.truth().objects().size();
    }
    System.out.printf(
        "%s: %.0f scenes a second of one core (%.0f by the clock); %d pixels, %.1f things each%n",
        what,
        COUNT * 1e9 / (thread.getCurrentThreadCpuTime() - cpu),
        COUNT * 1e9 / (System.nanoTime() - wall),
        pixels / COUNT,
        things / (double) COUNT);
  }
}
