package dev.visprog.cli.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Ctrl-C. The thread that works is interrupted and gets a moment to put things in order: to remove
 * half-written files, to write the report of what was done. Then the process ends, whatever native
 * code is still busy with; the shell sees exit code 130.
 */
public final class Interruption {
  private static final long GRACE_SECONDS = 5;

  private Interruption() {}

  /** Does {@code work} on this thread, so that Ctrl-C interrupts it. */
  public static int guard(IntSupplier work) {
    Thread worker = Thread.currentThread();
    CountDownLatch done = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker, done), "interruption"));
    try {
      return work.getAsInt();
    } finally {
      done.countDown();
    }
  }

  private static void stop(Thread worker, CountDownLatch done) {
    if (done.getCount() == 0) {
      return; // an ordinary end
    }
    worker.interrupt();
    try {
      if (!done.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
