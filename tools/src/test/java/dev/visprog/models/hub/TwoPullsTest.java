package dev.visprog.models.hub;

import static dev.visprog.models.hub.PullScene.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that pull the same model into the same cache. */
@Timeout(60)
class TwoPullsTest {
  @TempDir private Path cache;
  private final List<Process> processes = new ArrayList<>();
  private final CountDownLatch go = new CountDownLatch(1);
  private PullScene scene;

  @BeforeEach
  void start() throws IOException {
    scene = new PullScene(cache);
  }

  @AfterEach
  void stop() {
    go.countDown();
    processes.forEach(Process::destroyForcibly);
    scene.close();
  }

  @Test
  void fetchEachFileOnce() throws Exception {
    scene.hub.troubleWith.put(
        "config.json",
        (exchange, content) -> {
          await(go);
          scene.hub.answer(exchange, content, Integer.MAX_VALUE);
        });
    BufferedReader first = pull();
    until(first, "begins config.json at 0"::equals);
    BufferedReader second = pull();
    until(second, "waiting config.json"::equals);
    go.countDown();
    until(first, PullProcess.DONE::equals);
    until(second, PullProcess.DONE::equals);
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(scene.hub.requests.stream().filter(r -> r.contains("/config.json"))).hasSize(1);
    assertThat(scene.hub.deliveries()).hasSize(1);
    assertWhole();
  }

  @Test
  void theOtherGoesOnWhereOneWasKilled() throws Exception {
    int beginning = 30_000;
    scene.hub.troubleWith.put(
        "model.safetensors",
        (exchange, content) -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content, 0, beginning);
          exchange.getResponseBody().flush();
          await(go);
          exchange.close();
        });
    BufferedReader first = pull();
    until(first, "begins model.safetensors at 0"::equals);
    BufferedReader second = pull();
    until(second, "waiting model.safetensors"::equals);
    while (scene.leftOvers().isEmpty() || Files.size(scene.leftOvers().get(0)) < beginning) {
      Thread.sleep(5);
    }
    processes.get(0).destroyForcibly().waitFor();
    go.countDown();
    until(second, PullProcess.DONE::equals);
    assertThat(processes.get(1).waitFor()).isZero();
    assertThat(scene.hub.deliveries()).last().asString().contains("bytes=" + beginning + "-");
    assertWhole();
  }

  private void assertWhole() throws IOException {
    assertThat(scene.leftOvers()).isEmpty();
    try (var files = Files.walk(cache.resolve("models--owner--model/snapshots"))) {
      assertThat(files.filter(path -> path.endsWith("model.safetensors")).toList())
          .singleElement()
          .satisfies(file -> assertThat(file).hasBinaryContent(WEIGHTS));
    }
  }

  /** Starts a process that pulls. What it says can be read. */
  private BufferedReader pull() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            PullProcess.class.getName(),
            scene.hub.url(),
            cache.toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.redirectError(cache.resolve("errors.txt").toFile()).start();
    processes.add(process);
    return process.inputReader();
  }

  private void until(BufferedReader lines, Predicate<String> wanted) throws IOException {
    List<String> heard = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      heard.add(line);
      if (wanted.test(line)) {
        return;
      }
    }
    throw new AssertionError(heard + "\n" + Files.readString(cache.resolve("errors.txt")));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
