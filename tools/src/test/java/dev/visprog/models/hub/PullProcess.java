package dev.visprog.models.hub;

import java.time.Duration;
import java.util.Map;

/** A process of its own that pulls the model of a {@link PullScene} and says what happens. */
final class PullProcess implements PullListener {
  /** What it says at the end. */
  static final String DONE = "done";

  private PullProcess() {}

  /** Pulls. The arguments are the address of the hub and the folder of the cache. */
  public static void main(String[] arguments) throws Exception {
    HubSettings settings =
        HubSettings.from(
                Map.of(
                    "HF_ENDPOINT", arguments[0],
                    "HF_HUB_CACHE", arguments[1],
                    "HF_HOME", arguments[1] + "/home"))
            .with(new Transfer(8_000, 1, 4, Duration.ofMillis(1), Duration.ofSeconds(30)));
    ModelPull pull = new ModelPull(settings, new PullProcess(), folder -> 10L << 40);
    pull.fetch(pull.plan(PullScene.REPOSITORY, "main", PullScene.WANTED, false));
    say(DONE);
  }

  @Override
  public void begins(RemoteFile file, long there) {
    say("begins " + file.name() + " at " + there);
  }

  @Override
  public void received(long bytes) {
    say("received");
  }

  @Override
  public void waiting(RemoteFile file) {
    say("waiting " + file.name());
  }

  @Override
  public void retrying(String what, String problem, Duration pause) {
    say("retrying " + what);
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
