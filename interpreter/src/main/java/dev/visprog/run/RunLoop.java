package dev.visprog.run;

import dev.visprog.check.CheckedProgram;
import dev.visprog.run.Schedule.Unit;
import dev.visprog.trace.Trace.Failure;
import dev.visprog.trace.TracedStep.Status;
import dev.visprog.value.Value;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One run from its first step to its last. The calling thread hands out units, carries out light
 * ones itself, and watches the clock; workers call the tools. A worker that does not heed its limit
 * is left behind: its threads are daemons and belong to this run alone.
 */
final class RunLoop {
  private final CheckedProgram program;
  private final RunSettings settings;
  private final StepListener listener;
  private final TraceBuilder trace;
  private final Schedule schedule;
  private final Cancellation cancellation = new Cancellation();
  private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
  private final Map<Unit, Running> running = new HashMap<>();
  private final long start = System.nanoTime();
  private final StepRunner runner;

  /** A unit that is at work. */
  private static final class Running {
    private volatile long since; // System.nanoTime() when a worker took it; 0 before

    private boolean isOver(Unit unit, Duration limit, long now) {
      long began = since;
      return began != 0 && now - began > limit.toNanos() * unit.steps().size();
    }
  }

  private record Finished(Unit unit, List<StepRecord> records) {}

  RunLoop(
      CheckedProgram program,
      Map<String, Value> inputs,
      RunSettings settings,
      StepListener listener,
      TraceBuilder trace,
      SharedResults shared) {
    this.program = program;
    this.settings = settings;
    this.listener = listener;
    this.trace = trace;
    this.schedule = new Schedule(program);
    this.runner = new StepRunner(program, inputs, settings, cancellation, listener, shared, start);
  }

  Run run() {
    listener.begins(program.steps().size());
    ExecutorService workers = workers(settings.threads());
    Failure stopped = null;
    try {
      startReady(workers);
      while (!running.isEmpty() && stopped == null) {
        Finished next = finished.poll(nanosToNextCheck(), TimeUnit.NANOSECONDS);
        if (next != null) {
          running.remove(next.unit);
          accept(next);
          startReady(workers);
        }
        stopped = overTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = new Failure(Failure.Kind.CANCELLED, -1, "the run was interrupted");
    } finally {
      cancellation.cancel(stopped == null ? "the run has ended" : stopped.message());
      workers.shutdownNow();
    }
    for (Unit unit : running.keySet()) {
      unit.steps().forEach(step -> listener.finished(step, Status.NOT_RUN));
    }
    int last = program.steps().size() - 1;
    Value answer = runner.value(last);
    return trace.build(schedule, stopped, answer, System.nanoTime() - start);
  }

  private void startReady(ExecutorService workers) throws InterruptedException {
    for (Unit unit = schedule.next(); unit != null; unit = schedule.next()) {
      if (runner.isLight(unit.steps().get(0))) {
        accept(new Finished(unit, runner.run(unit.steps())));
      } else {
        hand(unit, workers);
      }
    }
  }

  private void hand(Unit unit, ExecutorService workers) {
    Running entry = new Running();
    running.put(unit, entry);
    workers.execute(
        () -> {
          entry.since = System.nanoTime();
          try {
            finished.add(new Finished(unit, runner.run(unit.steps())));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the run was stopped and waits for nobody
          } catch (RuntimeException | Error e) {
            finished.add(new Finished(unit, runner.failed(unit.steps(), e)));
          }
        });
  }

  private void accept(Finished done) {
    for (int i = 0; i < done.records.size(); i++) {
      int step = done.unit.steps().get(i);
      StepRecord record = done.records.get(i);
      trace.add(step, record);
      if (record.result() == null) {
        schedule.failed(done.unit);
        listener.finished(step, Status.FAILED);
      } else {
        schedule.done(step);
        listener.finished(step, Status.DONE);
      }
    }
  }

  private @Nullable Failure overTime() {
    long now = System.nanoTime();
    if (now - start > settings.limits().runTime().toNanos()) {
      return new Failure(
          Failure.Kind.OUT_OF_TIME,
          -1,
          "the run took longer than its limit, %s".formatted(words(settings.limits().runTime())));
    }
    Duration limit = settings.limits().stepTime();
    for (Map.Entry<Unit, Running> entry : running.entrySet()) {
      if (entry.getValue().isOver(entry.getKey(), limit, now)) {
        int step = entry.getKey().steps().get(0);
        String message = "the step took longer than its limit, " + words(limit);
        trace.add(
            step,
            StepRecord.failed(Map.of(), Failure.Kind.OUT_OF_TIME, message, 0, limit.toNanos()));
        return new Failure(Failure.Kind.OUT_OF_TIME, step, message);
      }
    }
    return null;
  }

  /** Until the first limit could be reached, but not so long that a worker's start goes unseen. */
  private long nanosToNextCheck() {
    long runLeft = settings.limits().runTime().toNanos() - (System.nanoTime() - start);
    long check =
        Math.min(settings.limits().stepTime().toNanos(), TimeUnit.MILLISECONDS.toNanos(50));
    return Math.max(1, Math.min(runLeft, check));
  }

  private static String words(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " seconds"
        : duration.toMillis() + " milliseconds";
  }

  private static ExecutorService workers(int threads) {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "visprog-step-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }
}
