package dev.visprog.training;

import dev.visprog.tools.scene.drawing.Chance;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The batches of a run, made ahead by other threads. The n-th batch of a seed is the same whenever
 * and however it is made.
 */
final class Batches<B> implements AutoCloseable {
  private final Task<B> task;
  private final long seed;
  private final int ahead;
  private final ExecutorService makers;
  private final Deque<Future<B>> made = new ArrayDeque<>();
  private int asked;

  /** Batches from {@code first} on. */
  Batches(Task<B> task, long seed, int first, int threads) {
    this.task = task;
    this.seed = seed;
    this.asked = first;
    this.ahead = 2 * threads;
    this.makers =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "visprog-batches");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The next one. */
  B next() throws InterruptedException {
    while (made.size() < ahead) {
      int number = asked++;
      made.add(makers.submit(() -> task.batch(number, Chance.of(seed, number))));
    }
    try {
      return made.remove().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a batch could not be made", e.getCause());
    }
  }

  @Override
  public void close() {
    makers.shutdownNow();
  }
}
