package dev.visprog.prompts.endpoint;

import java.time.Duration;

/** Waits; a test does not. */
@FunctionalInterface
interface Patience {

  /** Lets the time pass, or ends early because the thread was interrupted. */
  void await(Duration time) throws InterruptedException;

  /** Really waits. */
  Patience REAL = time -> Thread.sleep(time.toMillis());
}
