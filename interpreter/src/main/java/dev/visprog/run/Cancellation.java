package dev.visprog.run;

import dev.visprog.tool.CancelledException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether a run is to stop, and why. */
final class Cancellation {
  private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

  /** Asks every tool of the run to stop; the first reason counts. */
  void cancel(String why) {
    reason.compareAndSet(null, why);
  }

  void check() throws CancelledException {
    String why = reason.get();
    if (why != null) {
      throw new CancelledException(why);
    }
  }
}
