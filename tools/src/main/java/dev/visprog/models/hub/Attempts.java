package dev.visprog.models.hub;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Counts failures, and pauses after each for longer than after the last. */
final class Attempts {
  private static final int MOST_DOUBLINGS = 6;

  private final Transfer transfer;
  private final String what;
  private final PullListener listener;
  private int failed;

  /**
   * @param what is attempted, as the message's subject
   */
  Attempts(Transfer transfer, String what, PullListener listener) {
    this.transfer = transfer;
    this.what = what;
    this.listener = listener;
  }

  /** Something came: what fails now fails for the first time. */
  void progressed() {
    failed = 0;
  }

  /**
   * Pauses before the next attempt. The pause is as long as the server asks, or random around a
   * doubling time, lest all clients come back at once.
   *
   * @throws HubException if that was the last attempt
   */
  void failed(TransientException why) throws HubException, InterruptedException {
    failed++;
    if (failed >= transfer.attempts()) {
      throw new HubException(
          "%s: %s, %d times; try again later, what was fetched is kept"
              .formatted(what, why.problem(), failed));
    }
    Duration wait = why.wanted();
    if (wait == null) {
      long doubled = transfer.firstWait().toMillis() << Math.min(failed - 1, MOST_DOUBLINGS);
      wait = Duration.ofMillis(doubled / 2 + ThreadLocalRandom.current().nextLong(doubled / 2 + 1));
    }
    listener.retrying(what, why.problem(), wait);
    Thread.sleep(wait.toMillis());
  }
}
