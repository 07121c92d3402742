package dev.visprog.models.engine;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which models compute. Each thread that calls PyTorch gets a team of threads of
 * its own from OpenMP, and two teams on the same cores slow each other down several times over; so
 * calls stand in line here and each has all cores.
 */
final class ModelThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ModelThread.class);

  /** Work looks between layers whether it should end. */
  private static final Duration LONGEST_LAYER = Duration.ofSeconds(20);

  private final ExecutorService executor;
  private volatile @Nullable Thread thread;

  /** Whether the work that is being done should end. */
  private volatile AtomicBoolean cancelled = new AtomicBoolean();

  private volatile boolean isProcessEnding;

  /** At the end of the process, native code must not be at work: what it uses is gone then. */
  private final Thread atExit = new Thread(this::stop, "visprog-models-exit");

  ModelThread() {
    executor =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread made = new Thread(task, "visprog-models");
              made.setDaemon(true);
              thread = made;
              return made;
            });
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Does work on the thread and waits for it. If the caller is interrupted, the work is asked to
   * end as well, and has ended when this throws.
   *
   * @throws CancellationException if the caller was interrupted, which it still is afterwards; or
   *     if the process is ending
   */
  <T, E extends Exception> T call(Work<T, E> work) throws E {
    return call(work, true);
  }

  /** As {@link #call(Work)}, but done to the end even if the caller was interrupted. */
  <T, E extends Exception> T callToTheEnd(Work<T, E> work) throws E {
    return call(work, false);
  }

  private <T, E extends Exception> T call(Work<T, E> work, boolean cancellable) throws E {
    if (Thread.currentThread() == thread) {
      return work.run();
    }
    AtomicBoolean cancel = new AtomicBoolean();
    Future<T> result = submit(work, cancel);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
          cancel.set(cancellable);
        }
      }
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      @SuppressWarnings("unchecked") // What work declares is the only checked kind that it throws.
      E declared = (E) Objects.requireNonNull(cause, "cause");
      throw declared;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T, E extends Exception> Future<T> submit(Work<T, E> work, AtomicBoolean cancel) {
    try {
      return executor.submit(
          () -> {
            cancelled = cancel;
            checkCancelled();
            return work.run();
          });
    } catch (RejectedExecutionException e) {
      if (isProcessEnding) {
        throw new CancellationException("the process is ending");
      }
      throw new IllegalStateException("the model runtime is closed", e);
    }
  }

  /**
   * Lets work on this thread notice that nobody waits for it any more.
   *
   * @throws CancellationException if it should end
   */
  void checkCancelled() {
    if (cancelled.get()) {
      throw new CancellationException("the caller was interrupted");
    }
  }

  /** Asks the work to end, and waits for that, but not for ever. */
  void stop() {
    isProcessEnding = true;
    executor.shutdownNow();
    cancelled.set(true);
    try {
      boolean ended = executor.awaitTermination(LONGEST_LAYER.toMillis(), TimeUnit.MILLISECONDS);
      LOG.debug("models at the end of the process: {}", ended ? "at rest" : "at work");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    executor.shutdown();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      LOG.debug("the process is ending", e);
    }
  }
}
