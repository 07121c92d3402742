package dev.visprog.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LazyModelTest {
  private final ModelRuntime runtime =
      ModelRuntime.start(RuntimeSettings.cpu().withMemoryBudget(100));
  private final List<String> events = new ArrayList<>();

  @AfterEach
  void close() {
    runtime.close();
  }

  private LazyModel<AutoCloseable, RuntimeException> model(String name, long bytes) {
    return new LazyModel<>(
        runtime,
        bytes,
        () -> {
          events.add("load " + name);
          return () -> events.add("close " + name);
        });
  }

  private static void use(LazyModel<AutoCloseable, RuntimeException> model) {
    assertThat(model.<Boolean>use(ready -> ready != null)).isTrue();
  }

  @Test
  void loadsOnFirstUseAndOnce() {
    LazyModel<AutoCloseable, RuntimeException> model = model("a", 10);
    assertThat(events).isEmpty();
    use(model);
    use(model);
    model.close();
    assertThat(events).containsExactly("load a", "close a");
  }

  @Test
  void unloadsTheLeastRecentlyUsedForWantOfRoom() {
    LazyModel<AutoCloseable, RuntimeException> a = model("a", 40);
    LazyModel<AutoCloseable, RuntimeException> b = model("b", 40);
    LazyModel<AutoCloseable, RuntimeException> c = model("c", 40);
    use(a);
    use(b);
    use(a);
    use(c);
    use(b);
    assertThat(events)
        .containsExactly("load a", "load b", "close b", "load c", "close a", "load b");
  }

  @Test
  void loadsAModelThatIsLargerThanTheBudgetAlone() {
    use(model("a", 40));
    use(model("b", Long.MAX_VALUE));
    assertThat(events).containsExactly("load a", "close a", "load b");
  }

  @Test
  void triesAgainWhenItCouldNotBeLoaded() throws IOException {
    int[] tries = new int[1];
    LazyModel<AutoCloseable, IOException> model =
        new LazyModel<>(
            runtime,
            1,
            () -> {
              if (tries[0]++ == 0) {
                throw new IOException("no file");
              }
              return () -> {};
            });
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> model.use(ready -> 1));
    assertThat(model.<Integer>use(ready -> 2)).isEqualTo(2);
  }
}
