package dev.visprog.models.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A hub with one model, and pulls from it into a folder that write down what they say. */
final class PullScene implements PullListener, AutoCloseable {
  static final RepositoryId REPOSITORY = new RepositoryId("owner/model");
  static final WantedFiles WANTED =
      new WantedFiles(
          List.of("config.json"),
          List.of("sub/notes.txt"),
          List.of(List.of(List.of("model.safetensors"), List.of("pytorch_model.bin"))));
  static final byte[] WEIGHTS = new byte[100_000];
  static final Transfer QUICK =
      new Transfer(8_000, 4, 4, Duration.ofMillis(1), Duration.ofMillis(600));

  static {
    new Random(1).nextBytes(WEIGHTS);
  }

  final Path cache;
  final FakeHub hub;
  final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  final AtomicLong received = new AtomicLong();

  PullScene(Path cache) throws IOException {
    this.cache = cache;
    this.hub =
        FakeHub.with("owner/model")
            .small("config.json", "{\"a\": 1}")
            .small("sub/notes.txt", "")
            .small("README.md", "not wanted")
            .large("model.safetensors", WEIGHTS)
            .large("pytorch_model.bin", new byte[10]);
  }

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

  PullPlan plan() throws HubException, InterruptedException {
    return pull().plan(REPOSITORY, "main", WANTED, false);
  }

  ModelPull pull() throws HubException {
    return pull(settings(Map.of()));
  }

  ModelPull pull(HubSettings settings) {
    return new ModelPull(settings, this, folder -> 10L << 40);
  }

  HubSettings settings(Map<String, String> more) throws HubException {
    Map<String, String> env = new HashMap<>(more);
    env.put("HF_ENDPOINT", hub.url());
    env.put("HF_HUB_CACHE", cache.toString());
    env.put("HF_HOME", cache.resolve("home").toString());
    return HubSettings.from(env).with(QUICK);
  }

  Path blob(String name, PullPlan plan) {
    String hex = plan.record().file(name).orElseThrow().checksum().hex();
    return cache.resolve("models--owner--model/blobs").resolve(hex);
  }

  List<Path> leftOvers() throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files
          .filter(Files::isRegularFile)
          .filter(path -> path.toString().matches(".*\\.(incomplete|tmp|part)"))
          .toList();
    }
  }

  @Override
  public void close() {
    hub.close();
  }
}
