package dev.visprog.benchmark;

import dev.visprog.models.benchmark.MachineLoad;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Times contestants in turn, so that what slows the machine down slows all of them. It waits until
 * other processes leave the machine alone, and a sample counts if they had less than a tenth of it
 * meanwhile.
 */
public final class Race {
  private static final double OTHERS_AT_MOST = 0.1;

  /** Threads that have just worked spin for a while before they sleep. */
  private static final int REST_MILLISECONDS = 100;

  /** Off for a process whose priority is so high that others do not come through. */
  private static final boolean WAIT =
      !"false".equals(System.getProperty("visprog.benchmark.wait"));

  private final int samples;
  private final Duration patience;

  /**
   * Sets it up.
   *
   * @param samples how many must count for each contestant
   * @param patience after which it ends with what there is
   */
  public Race(int samples, Duration patience) {
    this.samples = samples;
    this.patience = patience;
  }

  /** Runs it, after a run of each that is not timed. */
  public List<Timing> run(List<Contestant> contestants) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    List<Lane> lanes = new ArrayList<>();
    for (Contestant contestant : contestants) {
      rest(end);
      lanes.add(new Lane(contestant, contestant.run().get()));
    }
    while (System.nanoTime() < end && lanes.stream().anyMatch(lane -> lane.counted() < samples)) {
      for (Lane lane : lanes) {
        rest(end);
        lane.sample();
      }
    }
    return lanes.stream().map(Lane::timing).toList();
  }

  private static void rest(long end) throws InterruptedException {
    boolean quiet;
    do {
      Optional<MachineLoad> before = MachineLoad.now();
      Thread.sleep(REST_MILLISECONDS);
      quiet =
          !WAIT
              || before.isEmpty()
              || MachineLoad.now().orElseThrow().othersSince(before.get()) < OTHERS_AT_MOST;
    } while (!quiet && System.nanoTime() < end);
  }

  private static final class Lane {
    private final Contestant contestant;
    private final float[] output;
    private final List<Double> accepted = new ArrayList<>();
    private int taken;

    Lane(Contestant contestant, float[] output) {
      this.contestant = contestant;
      this.output = output;
    }

    int counted() {
      return accepted.size();
    }

    void sample() {
      Optional<MachineLoad> before = MachineLoad.now();
      long start = System.nanoTime();
      contestant.run().get();
      double seconds = (System.nanoTime() - start) / 1e9;
      taken++;
      boolean quiet =
          before.isEmpty()
              || MachineLoad.now().orElseThrow().othersSince(before.get()) < OTHERS_AT_MOST;
      if (quiet) {
        accepted.add(seconds);
      }
    }

    Timing timing() {
      return new Timing(contestant.name(), accepted, taken, output);
    }
  }
}
