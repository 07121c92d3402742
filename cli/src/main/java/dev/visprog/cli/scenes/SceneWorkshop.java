package dev.visprog.cli.scenes;

import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.SceneTruth;
import dev.visprog.tools.scene.file.SceneFiles;
import dev.visprog.tools.scene.layout.SceneGenerator;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Draws and writes scenes on all processors. */
final class SceneWorkshop implements AutoCloseable {
  /** A scene takes some tens of milliseconds; Ctrl-C kills after five seconds. */
  private static final long GRACE_SECONDS = 4;

  private final SceneGenerator generator;
  private final Path folder;
  private final int threads = Runtime.getRuntime().availableProcessors();
  private final ExecutorService pool = Executors.newFixedThreadPool(threads);

  /**
   * A workshop with threads of its own.
   *
   * @param folder exists
   */
  SceneWorkshop(SceneGenerator generator, Path folder) {
    this.generator = generator;
    this.folder = folder;
  }

  /** Takes the truths in order, each when its files are there. */
  @FunctionalInterface
  interface Reception {
    void accept(SceneTruth truth) throws IOException;
  }

  /**
   * Writes the scenes 0 to {@code count - 1}.
   *
   * @throws InterruptedIOException if this thread is interrupted; scenes that were begun may still
   *     be written until this is closed
   * @throws IOException if a file could not be written, with a message that names it
   */
  void write(int count, Reception reception) throws IOException {
    Queue<Future<SceneTruth>> begun = new ArrayDeque<>();
    for (int next = 0, done = 0; done < count; done++) {
      while (next < count && begun.size() < 4 * threads) {
        int index = next++;
        begun.add(pool.submit(() -> write(index)));
      }
      reception.accept(get(begun.remove()));
    }
  }

  private SceneTruth write(int index) throws IOException {
    Scene scene = generator.scene(index);
    SceneFiles.write(scene, folder);
    return scene.truth();
  }

  private static SceneTruth get(Future<SceneTruth> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException problem) {
        throw new IOException(problem.getMessage(), problem);
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Waits until no scene is half written. */
  @Override
  public void close() {
    pool.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      var unused = pool.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
