package dev.visprog.models.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ModelPullTest {
  private static final RepositoryId REPOSITORY = new RepositoryId("owner/model");
  private static final WantedFiles WANTED =
      new WantedFiles(
          List.of("config.json"),
          List.of("sub/notes.txt"),
          List.of(List.of(List.of("model.safetensors"), List.of("pytorch_model.bin"))));
  private static final byte[] WEIGHTS = new byte[100_000];
  private static final Transfer QUICK =
      new Transfer(8_000, 4, 4, Duration.ofMillis(1), Duration.ofMillis(600));

  static {
    new Random(1).nextBytes(WEIGHTS);
  }

  @TempDir private Path cache;
  private FakeHub hub;
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong received = new AtomicLong();

  private final PullListener listener =
      new PullListener() {
        @Override
        public void begins(RemoteFile file, long there) {
          heard.add("begins " + file.name() + " at " + there);
        }

        @Override
        public void received(long bytes) {
          received.addAndGet(bytes);
        }

        @Override
        public void waiting(RemoteFile file) {
          heard.add("waiting " + file.name());
        }

        @Override
        public void retrying(String what, String problem, Duration pause) {
          heard.add("retrying " + what + ": " + problem + ", " + pause.toMillis() + " ms");
        }
      };

  @BeforeEach
  void start() throws IOException {
    hub =
        FakeHub.with("owner/model")
            .small("config.json", "{\"a\": 1}")
            .small("sub/notes.txt", "")
            .small("README.md", "not wanted")
            .large("model.safetensors", WEIGHTS)
            .large("pytorch_model.bin", new byte[10]);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void keepsFilesAsPythonDoes() throws Exception {
    PullPlan plan = plan();
    assertThat(plan.bytes()).isEqualTo(WEIGHTS.length + 8);
    assertThat(plan.record().licence()).contains("apache-2.0");
    assertThat(plan.missing())
        .extracting(RemoteFile::name)
        .containsExactly("config.json", "model.safetensors", "sub/notes.txt");
    Path snapshot = pull().fetch(plan);
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
    assertThat(leftOvers()).isEmpty();
    assertThat(received).hasValue(WEIGHTS.length + 8L);
  }

  @Test
  void asksForPartsAndForTheHubsRedirectOnce() throws Exception {
    pull().fetch(plan());
    assertThat(hub.deliveries()).hasSize(13);
    assertThat(hub.requests.stream().filter(r -> r.startsWith("hub /owner/model/resolve")))
        .hasSizeLessThanOrEqualTo(2 + QUICK.connections());
  }

  @Test
  void showsTheTokenToTheHubAlone() throws Exception {
    pull(settings(Map.of("HF_TOKEN", "hf_secret"))).fetch(plan());
    assertThat(hub.requests.stream().filter(r -> r.startsWith("hub"))).allMatch(this::hasToken);
    assertThat(hub.deliveries()).isNotEmpty().noneMatch(this::hasToken);
    assertThat(hub.requests.stream().filter(r -> r.startsWith("api"))).noneMatch(this::hasToken);
    pull(settings(Map.of("HF_TOKEN", "hf_secret"))).plan(REPOSITORY, "main", WANTED, true);
    assertThat(hub.requests.get(hub.requests.size() - 1)).startsWith("api").matches(this::hasToken);
  }

  private boolean hasToken(String request) {
    return request.endsWith(" token");
  }

  @Test
  void asksNothingWhenAllIsThere() throws Exception {
    pull().fetch(plan());
    hub.requests.clear();
    PullPlan again = plan();
    assertThat(again.missing()).isEmpty();
    pull().fetch(again);
    assertThat(hub.requests).isEmpty();
  }

  @Test
  void keepsToTheFirstCommitUntilAnUpdateIsAskedFor() throws Exception {
    pull().fetch(plan());
    hub.commit = "f".repeat(40);
    hub.small("config.json", "{\"a\": 2}");
    assertThat(plan().record().commit()).isEqualTo(FakeHub.COMMIT);
    PullPlan update = pull().plan(REPOSITORY, "main", WANTED, true);
    assertThat(update.missing()).extracting(RemoteFile::name).containsExactly("config.json");
    assertThat(pull().fetch(update).resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    assertThat(plan().record().commit()).isEqualTo(hub.commit);
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
    pull().fetch(plan());
    assertThat(hub.deliveries()).isEmpty();
  }

  @Test
  void goesOnWhereAConnectionBroke() throws Exception {
    PullPlan plan = plan();
    for (int after : new int[] {0, 1, 1_000, 3, 2_000, 7_999, 1}) {
      hub.troubles.add(hub.breakAfter(after));
    }
    assertThat(pull().fetch(plan).resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    assertThat(heard).anyMatch(line -> line.startsWith("retrying"));
    assertThat(received).hasValue(WEIGHTS.length + 8L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void goesOnWhereAnEarlierPullStopped(int connections) throws Exception {
    Transfer transfer = QUICK.withConnections(connections);
    PullPlan plan = plan();
    Path blobs = Files.createDirectories(cache.resolve("models--owner--model/blobs"));
    String sha256 = FakeHub.checksum(WEIGHTS, Checksum.Kind.SHA256);
    Files.write(blobs.resolve(sha256 + ".incomplete"), Arrays.copyOf(WEIGHTS, 50_000));
    assertThat(plan().bytes()).isEqualTo(50_008);
    Path snapshot = pull(settings(Map.of()).with(transfer)).fetch(plan);
    assertThat(snapshot.resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    assertThat(heard).contains("begins model.safetensors at 50000");
    assertThat(hub.deliveries())
        .allMatch(r -> Integer.parseInt(r.replaceAll(".*bytes=|-.*", "")) >= 50_000);
    assertThat(leftOvers()).isEmpty();
  }

  @Test
  void startsAnewWhereTheServerGivesNoParts() throws Exception {
    hub.ranges = false;
    PullPlan plan = plan();
    Path blobs = Files.createDirectories(cache.resolve("models--owner--model/blobs"));
    String sha256 = FakeHub.checksum(WEIGHTS, Checksum.Kind.SHA256);
    Files.write(blobs.resolve(sha256 + ".incomplete"), Arrays.copyOf(WEIGHTS, 50_000));
    assertThat(pull().fetch(plan).resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    assertThat(received).hasValue(WEIGHTS.length + 8L - 50_000);
  }

  @Test
  void givesUpOnAServerThatAlwaysBreaksOff() throws Exception {
    hub.ranges = false;
    PullPlan plan = plan();
    hub.troubles.add((exchange, content) -> hub.answer(exchange, content, Integer.MAX_VALUE));
    for (int i = 0; i < 50; i++) {
      hub.troubles.add(hub.breakAfter(60_000));
    }
    assertThatThrownBy(() -> pull().fetch(plan))
        .isInstanceOf(HubException.class)
        .hasMessageContainingAll("model.safetensors", "4 times", "is kept");
  }

  @Test
  void removesWrongBytes() throws Exception {
    PullPlan plan = plan();
    hub.served = content -> new byte[content.length];
    assertThatThrownBy(() -> pull().fetch(plan))
        .isInstanceOf(HubException.class)
        .hasMessageContainingAll("config.json", "checksum", "removed");
    assertThat(leftOvers()).isEmpty();
    assertThat(new HubCache(cache).find(REPOSITORY, "main", WANTED)).isEmpty();
  }

  @Test
  void refusesMoreBytesThanAnnounced() throws Exception {
    PullPlan plan = plan();
    hub.served = content -> Arrays.copyOf(content, content.length + 5);
    assertThatThrownBy(() -> pull().fetch(plan)).hasMessageContaining("more than the 8 bytes");
  }

  @Test
  void waitsAsLongAsTheHubAsks() throws Exception {
    hub.troubles.add(hub.status(429, "Retry-After", "0"));
    hub.troubles.add(hub.status(503));
    assertThat(plan().missing()).hasSize(3);
    assertThat(heard)
        .anyMatch(line -> line.endsWith("the hub is busy (HTTP 429), 0 ms"))
        .anyMatch(line -> line.contains("HTTP 503"));
    hub.troubles.add(hub.status(429, "Retry-After", "86400"));
    assertThatThrownBy(this::plan).hasMessageContainingAll("busy", "86400 s");
  }

  @Test
  void givesUpAfterSomeAttempts() {
    for (int i = 0; i < 10; i++) {
      hub.troubles.add(hub.status(500));
    }
    assertThatThrownBy(this::plan).hasMessageContainingAll("HTTP 500", "4 times");
    assertThat(hub.requests).hasSize(4);
  }

  @Test
  void asksAgainWhenAServerStalls() throws Exception {
    PullPlan plan = plan();
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
    assertThat(pull().fetch(plan).resolve("config.json")).hasContent("{\"a\": 1}");
    end.countDown();
    assertThat(heard).anyMatch(line -> line.contains("sent nothing"));
  }

  @Test
  void asksTheHubAnewWhenAnAddressHasExpired() throws Exception {
    PullPlan plan = plan();
    Transfer single = new Transfer(60_000, 1, 4, Duration.ofMillis(1), Duration.ofMillis(600));
    hub.troubles.add((exchange, content) -> hub.answer(exchange, content, Integer.MAX_VALUE));
    hub.troubles.add(hub.breakAfter(10));
    hub.troubles.add(hub.status(403));
    Path snapshot = pull(settings(Map.of()).with(single)).fetch(plan);
    assertThat(snapshot.resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    assertThat(heard).anyMatch(line -> line.contains("expired"));
  }

  @Test
  void tellsHowToReadWhatNotEverybodyMay() {
    hub.troubles.add(hub.status(401, "X-Error-Code", "GatedRepo"));
    assertThatThrownBy(this::plan)
        .hasMessageContainingAll("owner/model", "HF_TOKEN", hub.url() + "/owner/model", "licence");
    hub.troubles.add(hub.status(403));
    assertThatThrownBy(
            () ->
                pull(settings(Map.of("HF_TOKEN", "hf_secret")))
                    .plan(REPOSITORY, "main", WANTED, false))
        .hasMessageContainingAll("check that HF_TOKEN may read it")
        .hasMessageNotContaining("hf_secret");
  }

  @Test
  void tellsWhatIsNotThere() throws Exception {
    assertThatThrownBy(() -> pull().plan(new RepositoryId("no/such"), "main", WANTED, false))
        .hasMessageContaining("no/such: got no such repository");
    assertThatThrownBy(() -> pull().plan(REPOSITORY, "v9", WANTED, false))
        .hasMessageContaining("got no revision 'v9'");
    assertThat(pull().plan(REPOSITORY, "refs/pr/1", WANTED, false).missing()).hasSize(3);
    PullPlan plan = plan();
    hub.files.remove("model.safetensors");
    assertThatThrownBy(() -> pull().fetch(plan)).hasMessageContaining("got no file 'model.safet");
    hub.files.remove("pytorch_model.bin");
    assertThatThrownBy(this::plan)
        .hasMessageContaining("got no model.safetensors or pytorch_model.bin");
  }

  @Test
  void refusesAFileThatHasChanged() throws Exception {
    PullPlan plan = plan();
    hub.commit = "e".repeat(40);
    assertThatThrownBy(() -> pull().fetch(plan)).hasMessageContainingAll("commit", "has changed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../x", "/etc/passwd", "a/../../x", "a\\..\\x", "C:x", "", "a//b", "x\u0000"})
  void refusesNamesThatLeadOut(String name) {
    hub.small(name, "hostile");
    assertThatThrownBy(this::plan)
        .isInstanceOf(HubException.class)
        .hasMessageContaining("leads out of its folder");
    assertThat(cache).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"size\":8 to \"size\":-1",
        "\"size\":8 to \"size\":99999999999999999999999",
        "\"size\":8 to \"size\":1.7e300",
        "\"size\":8, to ",
        "\"blobId\" to \"blobby\"",
        "\"sha256\":\" to \"sha256\":\"zz",
        "\"siblings\" to \"children\"",
        "\"sha\" to \"shah\"",
        "\"sha\":\" to \"sha\":\"../",
        "{ to [",
      })
  void refusesDescriptionsThatLie(String change) {
    String[] words = change.split(" to ", -1);
    hub.metadata = json -> json.replace(words[0], words[1]);
    assertThatThrownBy(this::plan).isInstanceOf(HubException.class);
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void refusesDescriptionsWithoutEnd() {
    hub.metadata = json -> "[".repeat(100_000);
    assertThatThrownBy(this::plan).hasMessageContaining("got no JSON");
    hub.metadata = json -> "{\"a\":\"" + "x".repeat(17 << 20) + "\"}";
    assertThatThrownBy(this::plan).hasMessageContaining("got more than 16777216 bytes");
  }

  @Test
  void asksTheDiskBeforeTheFirstByte() throws Exception {
    PullPlan plan = plan();
    ModelPull full = new ModelPull(settings(Map.of()), listener, folder -> (64L << 20) + 50_000);
    hub.requests.clear();
    assertThatThrownBy(() -> full.fetch(plan))
        .hasMessageContainingAll("room", cache.toString(), "HF_HUB_CACHE");
    assertThat(hub.requests).isEmpty();
    hub.metadata = json -> json.replace("\"size\":100000", "\"size\":17000000000000");
    PullPlan huge = plan();
    assertThatThrownBy(() -> pull().fetch(huge)).hasMessageContaining("make room");
  }

  @Test
  void fetchesOnceForTwoAtATime() throws Exception {
    PullPlan plan = plan();
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
    HubSettings settings = settings(Map.of()).with(patient);
    List<Throwable> problems = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  pull(settings).fetch(plan);
                } catch (HubException | InterruptedException e) {
                  problems.add(e);
                }
              });
      thread.start();
      threads.add(thread);
    }
    reached.await();
    while (heard.stream().noneMatch("waiting config.json"::equals)) {
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
  void anInterruptLeavesTheBeginningAndNothingElse() throws Exception {
    PullPlan plan = plan();
    Transfer single = new Transfer(8_000, 1, 4, Duration.ofMillis(1), Duration.ofSeconds(30));
    Thread worker = Thread.currentThread();
    hub.troubles.add((exchange, content) -> hub.answer(exchange, content, Integer.MAX_VALUE));
    hub.troubles.add(
        (exchange, content) -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content, 0, 30_000);
          exchange.getResponseBody().flush();
          while (received.get() < 30_000) {
            Thread.onSpinWait();
          }
          worker.interrupt();
        });
    assertThatThrownBy(() -> pull(settings(Map.of()).with(single)).fetch(plan))
        .isInstanceOf(InterruptedException.class);
    assertThat(leftOvers()).hasSize(1);
    assertThat(Files.readAllBytes(leftOvers().get(0))).isEqualTo(Arrays.copyOf(WEIGHTS, 30_000));
    assertThat(cache.resolve("models--owner--model/refs")).doesNotExist();
    assertThat(pull().fetch(plan).resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    assertThat(hub.deliveries()).anyMatch(request -> request.contains("bytes=30000-"));
  }

  @Test
  void offlineTakesWhatIsThereAndFetchesNothing() throws Exception {
    HubSettings offline = settings(Map.of("HF_HUB_OFFLINE", "1"));
    assertThatThrownBy(() -> pull(offline).plan(REPOSITORY, "main", WANTED, false))
        .hasMessageContaining("offline");
    pull().fetch(plan());
    hub.requests.clear();
    PullPlan there = pull(offline).plan(REPOSITORY, "main", WANTED, false);
    assertThat(pull(offline).fetch(there)).isDirectory();
    Files.delete(blob("config.json", there));
    PullPlan gone = pull(offline).plan(REPOSITORY, "main", WANTED, false);
    assertThatThrownBy(() -> pull(offline).fetch(gone))
        .hasMessageContainingAll("config.json", "offline");
    assertThat(hub.requests).isEmpty();
  }

  @Test
  void tellsThatThereIsNoHub() {
    hub.close();
    assertThatThrownBy(this::plan).hasMessageContaining("cannot reach http://localhost:");
  }

  @Test
  void verifiesWhatIsThere() throws Exception {
    PullPlan plan = plan();
    pull().fetch(plan);
    ModelCheck check = new ModelCheck(new HubCache(cache));
    assertThat(check.check(REPOSITORY, "main", WANTED))
        .hasSize(3)
        .allMatch(verdict -> verdict.state() == ModelCheck.State.RIGHT);
    Files.writeString(blob("config.json", plan), "{\"a\": 2}", StandardCharsets.UTF_8);
    assertThat(check.check(REPOSITORY, "main", WANTED))
        .filteredOn(verdict -> verdict.state() == ModelCheck.State.DAMAGED)
        .extracting(ModelCheck.Verdict::name)
        .containsExactly("config.json");
  }

  @Test
  void refusesALockFileThatIsDamaged() throws Exception {
    pull().fetch(plan());
    Path lock = cache.resolve("models--owner--model/visprog-lock.json");
    Files.writeString(lock, Files.readString(lock).replace(FakeHub.COMMIT, "../.."));
    assertThatThrownBy(this::plan).hasMessageContainingAll(lock.toString(), "remove the file");
    Files.writeString(lock, "{");
    assertThatThrownBy(() -> new HubCache(cache).find(REPOSITORY, "main", WANTED))
        .hasMessageContaining("got no JSON");
  }

  private Path blob(String name, PullPlan plan) {
    String hex = plan.record().file(name).orElseThrow().checksum().hex();
    return cache.resolve("models--owner--model/blobs").resolve(hex);
  }

  private PullPlan plan() throws HubException, InterruptedException {
    return pull().plan(REPOSITORY, "main", WANTED, false);
  }

  private ModelPull pull() throws HubException {
    return pull(settings(Map.of()));
  }

  private ModelPull pull(HubSettings settings) {
    return new ModelPull(settings, listener, folder -> 10L << 40);
  }

  private HubSettings settings(Map<String, String> more) throws HubException {
    Map<String, String> env = new HashMap<>(more);
    env.put("HF_ENDPOINT", hub.url());
    env.put("HF_HUB_CACHE", cache.toString());
    env.put("HF_HOME", cache.resolve("home").toString());
    return HubSettings.from(env).with(QUICK);
  }

  private List<Path> leftOvers() throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files
          .filter(Files::isRegularFile)
          .filter(path -> path.toString().matches(".*\\.(incomplete|tmp|part)"))
          .toList();
    }
  }
}
