package dev.visprog.models.hub;

import static dev.visprog.models.hub.PullScene.QUICK;
import static dev.visprog.models.hub.PullScene.REPOSITORY;
import static dev.visprog.models.hub.PullScene.WANTED;
import static dev.visprog.models.hub.PullScene.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a pull leaves in the cache, and what the next one makes of it. */
@Timeout(60)
class ModelPullTest {
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
  void keepsFilesAsPythonDoes() throws Exception {
    PullPlan plan = scene.plan();
    assertThat(plan.bytes()).isEqualTo(WEIGHTS.length + 8);
    assertThat(plan.record().licence()).contains("apache-2.0");
    assertThat(plan.missing())
        .extracting(RemoteFile::name)
        .containsExactly("config.json", "model.safetensors", "sub/notes.txt");
    Path snapshot = scene.pull().fetch(plan);
    Path folder = cache.resolve("models--owner--model");
    assertThat(snapshot).isEqualTo(folder.resolve("snapshots").resolve(FakeHub.COMMIT));
    assertThat(snapshot.resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    assertThat(snapshot.resolve("sub/notes.txt")).isEmptyFile();
    assertThat(snapshot.resolve("README.md")).doesNotExist();
    assertThat(folder.resolve("refs/main")).hasContent(FakeHub.COMMIT);
    String sha256 = FakeHub.checksum(WEIGHTS, Checksum.Kind.SHA256);
    assertThat(Files.readSymbolicLink(snapshot.resolve("model.safetensors")))
        .isEqualTo(Path.of("../../blobs/" + sha256));
    assertThat(Files.readSymbolicLink(snapshot.resolve("sub/notes.txt")))
        .isEqualTo(Path.of("../../../blobs/e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"));
    assertThat(Files.readString(folder.resolve("visprog-lock.json")))
        .contains(sha256, FakeHub.COMMIT, "apache-2.0", "100000");
    assertThat(scene.leftOvers()).isEmpty();
    assertThat(scene.received).hasValue(WEIGHTS.length + 8L);
  }

  @Test
  void asksForPartsAndForTheHubsRedirectOnce() throws Exception {
    scene.pull().fetch(scene.plan());
    assertThat(hub.deliveries()).hasSize(13);
    assertThat(hub.requests.stream().filter(r -> r.startsWith("hub /owner/model/resolve")))
        .hasSizeLessThanOrEqualTo(2 + QUICK.connections());
  }

  @Test
  void asksNothingWhenAllIsThere() throws Exception {
    scene.pull().fetch(scene.plan());
    hub.requests.clear();
    PullPlan again = scene.plan();
    assertThat(again.missing()).isEmpty();
    scene.pull().fetch(again);
    assertThat(hub.requests).isEmpty();
  }

  @Test
  void keepsToTheFirstCommitUntilAnUpdateIsAskedFor() throws Exception {
    scene.pull().fetch(scene.plan());
    hub.commit = "f".repeat(40);
    hub.small("config.json", "{\"a\": 2}");
    assertThat(scene.plan().record().commit()).isEqualTo(FakeHub.COMMIT);
    PullPlan update = scene.pull().plan(REPOSITORY, "main", WANTED, true);
    assertThat(update.missing()).extracting(RemoteFile::name).containsExactly("config.json");
    assertThat(scene.pull().fetch(update).resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    assertThat(scene.plan().record().commit()).isEqualTo(hub.commit);
    assertThat(new HubCache(cache).find(REPOSITORY, "main", WANTED).orElseThrow())
        .endsWith(Path.of(hub.commit));
  }

  @Test
  void takesFilesThatPythonHasFetched() throws Exception {
    Path folder = cache.resolve("models--owner--model");
    Path snapshot = Files.createDirectories(folder.resolve("snapshots/" + FakeHub.COMMIT));
    Path blobs = Files.createDirectories(folder.resolve("blobs"));
    String sha256 = FakeHub.checksum(WEIGHTS, Checksum.Kind.SHA256);
    Files.write(blobs.resolve(sha256), WEIGHTS);
    Files.createSymbolicLink(snapshot.resolve("model.safetensors"), Path.of("../../blobs", sha256));
    Files.writeString(snapshot.resolve("config.json"), "{\"a\": 1}");
    Files.createDirectories(folder.resolve("refs"));
    Files.writeString(folder.resolve("refs/main"), FakeHub.COMMIT);
    assertThat(new HubCache(cache).find(REPOSITORY, "main", WANTED)).contains(snapshot);
    assertThat(hub.requests).isEmpty();
    scene.pull().fetch(scene.plan());
    assertThat(hub.deliveries()).isEmpty();
  }

  @Test
  void asksTheDiskBeforeTheFirstByte() throws Exception {
    PullPlan plan = scene.plan();
    ModelPull full = new ModelPull(scene.settings(Map.of()), scene, folder -> (64L << 20) + 50_000);
    hub.requests.clear();
    assertThatThrownBy(() -> full.fetch(plan))
        .hasMessageContainingAll("room", cache.toString(), "HF_HUB_CACHE");
    assertThat(hub.requests).isEmpty();
    hub.metadata = json -> json.replace("\"size\":100000", "\"size\":17000000000000");
    PullPlan huge = scene.plan();
    assertThatThrownBy(() -> scene.pull().fetch(huge)).hasMessageContaining("make room");
  }

  @Test
  void fetchesOnceForTwoAtATime() throws Exception {
    PullPlan plan = scene.plan();
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    hub.troubles.add(
        (exchange, content) -> {
          reached.countDown();
          try {
            go.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          hub.answer(exchange, content, Integer.MAX_VALUE);
        });
    Transfer patient = new Transfer(8_000, 4, 4, Duration.ofMillis(1), Duration.ofSeconds(30));
    HubSettings settings = scene.settings(Map.of()).with(patient);
    List<Throwable> problems = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  scene.pull(settings).fetch(plan);
                } catch (HubException | InterruptedException e) {
                  problems.add(e);
                }
              });
      thread.start();
      threads.add(thread);
    }
    reached.await();
    while (scene.heard.stream().noneMatch("waiting config.json"::equals)) {
      Thread.sleep(5);
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(problems).isEmpty();
    assertThat(hub.requests.stream().filter(r -> r.contains("config.json"))).hasSize(1);
    assertThat(hub.deliveries()).hasSize(13);
  }

  @Test
  void offlineTakesWhatIsThereAndFetchesNothing() throws Exception {
    HubSettings offline = scene.settings(Map.of("HF_HUB_OFFLINE", "1"));
    assertThatThrownBy(() -> scene.pull(offline).plan(REPOSITORY, "main", WANTED, false))
        .hasMessageContaining("offline");
    scene.pull().fetch(scene.plan());
    hub.requests.clear();
    PullPlan there = scene.pull(offline).plan(REPOSITORY, "main", WANTED, false);
    assertThat(scene.pull(offline).fetch(there)).isDirectory();
    Files.delete(scene.blob("config.json", there));
    PullPlan gone = scene.pull(offline).plan(REPOSITORY, "main", WANTED, false);
    assertThatThrownBy(() -> scene.pull(offline).fetch(gone))
        .hasMessageContainingAll("config.json", "offline");
    assertThat(hub.requests).isEmpty();
  }

  @Test
  void verifiesWhatIsThere() throws Exception {
    PullPlan plan = scene.plan();
    scene.pull().fetch(plan);
    ModelCheck check = new ModelCheck(new HubCache(cache));
    assertThat(check.check(REPOSITORY, "main", WANTED))
        .hasSize(3)
        .allMatch(verdict -> verdict.state() == ModelCheck.State.RIGHT);
    Files.writeString(scene.blob("config.json", plan), "{\"a\": 2}", StandardCharsets.UTF_8);
    assertThat(check.check(REPOSITORY, "main", WANTED))
        .filteredOn(verdict -> verdict.state() == ModelCheck.State.DAMAGED)
        .extracting(ModelCheck.Verdict::name)
        .containsExactly("config.json");
  }

  @Test
  void refusesALockFileThatIsDamaged() throws Exception {
    scene.pull().fetch(scene.plan());
    Path lock = cache.resolve("models--owner--model/visprog-lock.json");
    Files.writeString(lock, Files.readString(lock).replace(FakeHub.COMMIT, "../.."));
    assertThatThrownBy(scene::plan).hasMessageContainingAll(lock.toString(), "remove the file");
    Files.writeString(lock, "{");
    assertThatThrownBy(() -> new HubCache(cache).find(REPOSITORY, "main", WANTED))
        .hasMessageContaining("got no JSON");
  }
}
