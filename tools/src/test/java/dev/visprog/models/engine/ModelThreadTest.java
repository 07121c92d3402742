package dev.visprog.models.engine;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ModelThreadTest {
  @Test
  void aClosedThreadIsAMistakeOfTheCaller() {
    ModelThread thread = new ModelThread();
    thread.close();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> thread.call(() -> 1))
        .isNotInstanceOf(CancellationException.class)
        .withMessage("the model runtime is closed");
  }

  /** As by Ctrl-C between two calls: nothing to report as a bug. */
  @Test
  void atTheEndOfTheProcessCallsAreCancelled() {
    try (ModelThread thread = new ModelThread()) {
      thread.stop();
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> thread.call(() -> 1))
          .withMessage("the process is ending");
    }
  }
}
