package dev.visprog.models.hub;

import static dev.visprog.models.hub.PullScene.QUICK;
import static dev.visprog.models.hub.PullScene.REPOSITORY;
import static dev.visprog.models.hub.PullScene.WANTED;
import static dev.visprog.models.hub.PullScene.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pulls over connections that break, and from servers that fail. */
@Timeout(60)
class BrokenPullTest {
  @TempDir private Path cache;
  private PullScene scene;
  private FakeHub hub;

  @BeforeEach
  void start() throws IOException {
    scene = new PullScene(cache);
    hub = scene.hub;
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void goesOnWhereAConnectionBroke() throws Exception {
    PullPlan plan = scene.plan();
    for (int after : new int[] {0, 1, 1_000, 3, 2_000, 7_999, 1}) {
      hub.troubles.add(hub.breakAfter(after));
    }
    assertThat(scene.pull().fetch(plan).resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    assertThat(scene.heard).anyMatch(line -> line.startsWith("retrying"));
    assertThat(scene.received).hasValue(WEIGHTS.length + 8L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void goesOnWhereAnEarlierPullStopped(int connections) throws Exception {
    Transfer transfer = QUICK.withConnections(connections);
    PullPlan plan = scene.plan();
    Path blobs = Files.createDirectories(cache.resolve("models--owner--model/blobs"));
    String sha256 = FakeHub.checksum(WEIGHTS, Checksum.Kind.SHA256);
    Files.write(blobs.resolve(sha256 + ".incomplete"), Arrays.copyOf(WEIGHTS, 50_000));
    assertThat(scene.plan().bytes()).isEqualTo(50_008);
    Path snapshot = scene.pull(scene.settings(Map.of()).with(transfer)).fetch(plan);
    assertThat(snapshot.resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    assertThat(scene.heard).contains("begins model.safetensors at 50000");
    assertThat(hub.deliveries())
        .allMatch(r -> Integer.parseInt(r.replaceAll(".*bytes=|-.*", "")) >= 50_000);
    assertThat(scene.leftOvers()).isEmpty();
  }

  @Test
  void startsAnewWhereTheServerGivesNoParts() throws Exception {
    hub.ranges = false;
    PullPlan plan = scene.plan();
    Path blobs = Files.createDirectories(cache.resolve("models--owner--model/blobs"));
    String sha256 = FakeHub.checksum(WEIGHTS, Checksum.Kind.SHA256);
    Files.write(blobs.resolve(sha256 + ".incomplete"), Arrays.copyOf(WEIGHTS, 50_000));
    assertThat(scene.pull().fetch(plan).resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    assertThat(scene.received).hasValue(WEIGHTS.length + 8L - 50_000);
  }

  @Test
  void givesUpOnAServerThatAlwaysBreaksOff() throws Exception {
    hub.ranges = false;
    PullPlan plan = scene.plan();
    hub.troubles.add((exchange, content) -> hub.answer(exchange, content, Integer.MAX_VALUE));
    for (int i = 0; i < 50; i++) {
      hub.troubles.add(hub.breakAfter(60_000));
    }
    assertThatThrownBy(() -> scene.pull().fetch(plan))
        .isInstanceOf(HubException.class)
        .hasMessageContainingAll("model.safetensors", "4 times", "is kept");
  }

  @Test
  void removesWrongBytes() throws Exception {
    PullPlan plan = scene.plan();
    hub.served = content -> new byte[content.length];
    assertThatThrownBy(() -> scene.pull().fetch(plan))
        .isInstanceOf(HubException.class)
        .hasMessageContainingAll("config.json", "checksum", "removed");
    assertThat(scene.leftOvers()).isEmpty();
    assertThat(new HubCache(cache).find(REPOSITORY, "main", WANTED)).isEmpty();
  }

  @Test
  void refusesMoreBytesThanAnnounced() throws Exception {
    PullPlan plan = scene.plan();
    hub.served = content -> Arrays.copyOf(content, content.length + 5);
    assertThatThrownBy(() -> scene.pull().fetch(plan))
        .hasMessageContaining("more than the 8 bytes");
  }

  @Test
  void waitsAsLongAsTheHubAsks() throws Exception {
    hub.troubles.add(hub.status(429, "Retry-After", "0"));
    hub.troubles.add(hub.status(503));
    assertThat(scene.plan().missing()).hasSize(3);
    assertThat(scene.heard)
        .anyMatch(line -> line.endsWith("the hub is busy (HTTP 429), 0 ms"))
        .anyMatch(line -> line.contains("HTTP 503"));
    hub.troubles.add(hub.status(429, "Retry-After", "86400"));
    assertThatThrownBy(scene::plan).hasMessageContainingAll("busy", "86400 s");
  }

  @Test
  void givesUpAfterSomeAttempts() {
    for (int i = 0; i < 10; i++) {
      hub.troubles.add(hub.status(500));
    }
    assertThatThrownBy(scene::plan).hasMessageContainingAll("HTTP 500", "4 times");
    assertThat(hub.requests).hasSize(4);
  }

  @Test
  void asksAgainWhenAServerStalls() throws Exception {
    PullPlan plan = scene.plan();
    CountDownLatch end = new CountDownLatch(1);
    hub.troubles.add(
        (exchange, content) -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content, 0, 3);
          exchange.getResponseBody().flush();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    assertThat(scene.pull().fetch(plan).resolve("config.json")).hasContent("{\"a\": 1}");
    end.countDown();
    assertThat(scene.heard).anyMatch(line -> line.contains("sent nothing"));
  }

  @Test
  void asksTheHubAnewWhenAnAddressHasExpired() throws Exception {
    PullPlan plan = scene.plan();
    Transfer single = new Transfer(60_000, 1, 4, Duration.ofMillis(1), Duration.ofMillis(600));
    hub.troubles.add((exchange, content) -> hub.answer(exchange, content, Integer.MAX_VALUE));
    hub.troubles.add(hub.breakAfter(10));
    hub.troubles.add(hub.status(403));
    Path snapshot = scene.pull(scene.settings(Map.of()).with(single)).fetch(plan);
    assertThat(snapshot.resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    assertThat(scene.heard).anyMatch(line -> line.contains("expired"));
  }

  @Test
  void anInterruptLeavesTheBeginningAndNothingElse() throws Exception {
    PullPlan plan = scene.plan();
    Transfer single = new Transfer(8_000, 1, 4, Duration.ofMillis(1), Duration.ofSeconds(30));
    Thread worker = Thread.currentThread();
    hub.troubles.add((exchange, content) -> hub.answer(exchange, content, Integer.MAX_VALUE));
    hub.troubles.add(
        (exchange, content) -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content, 0, 30_000);
          exchange.getResponseBody().flush();
          while (scene.received.get() < 30_000) {
            Thread.onSpinWait();
          }
          worker.interrupt();
        });
    assertThatThrownBy(() -> scene.pull(scene.settings(Map.of()).with(single)).fetch(plan))
        .isInstanceOf(InterruptedException.class);
    assertThat(scene.leftOvers()).hasSize(1);
    assertThat(Files.readAllBytes(scene.leftOvers().get(0)))
        .isEqualTo(Arrays.copyOf(WEIGHTS, 30_000));
    assertThat(cache.resolve("models--owner--model/refs")).doesNotExist();
    assertThat(scene.pull().fetch(plan).resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    assertThat(hub.deliveries()).anyMatch(request -> request.contains("bytes=30000-"));
  }

  @Test
  void tellsThatThereIsNoHub() {
    hub.close();
    assertThatThrownBy(scene::plan).hasMessageContaining("cannot reach http://localhost:");
  }
}
