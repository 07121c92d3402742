package dev.visprog.cli.run;

import dev.visprog.cli.shell.Printable;
import dev.visprog.cli.shell.Shell;
import dev.visprog.run.StepListener;
import dev.visprog.trace.TracedStep;
import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One line on the terminal that says what a run is doing, once it has taken a second: {@code 2 of 5
 * steps, FaceDet, 3 s}. It is gone when the run is over. Where there is no terminal, it says
 * nothing.
 */
final class ProgressLine implements StepListener, AutoCloseable {
  private static final long TICK_MILLIS = 200;
  private static final long SILENT_MILLIS = 1000;
  private static final int WIDEST = 78;
  private static final String CLEAR = "\r\u001b[K";

  private final @Nullable PrintWriter terminal;
  private @Nullable ScheduledExecutorService clock; // all below guarded by this
  private long startNanos = System.nanoTime();
  private int steps;
  private int done;
  private String doing = "";
  private boolean shown;
  private boolean closed;

  private ProgressLine(@Nullable PrintWriter terminal) {
    this.terminal = terminal;
  }

  /** A line on the shell's error stream, if that is a terminal. */
  static ProgressLine on(Shell shell, boolean quiet) {
    return new ProgressLine(shell.errIsTerminal() && !quiet ? shell.err() : null);
  }

  @Override
  public synchronized void begins(int all) {
    startNanos = System.nanoTime();
    steps = all;
    done = 0;
    doing = "";
  }

  /** Takes the line away until a step begins. */
  synchronized void pause() {
    doing = "";
    clear();
  }

  @Override
  public synchronized void started(int step, int all, String tool) {
    steps = all;
    doing = tool;
    if (terminal != null && clock == null && !closed) {
      clock =
          Executors.newSingleThreadScheduledExecutor(
              task -> {
                Thread thread = new Thread(task, "progress");
                thread.setDaemon(true);
                return thread;
              });
      var unused =
          clock.scheduleAtFixedRate(this::show, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public synchronized void progress(int step, double fraction, String what) {
    doing = what;
  }

  @Override
  public synchronized void finished(int step, TracedStep.Status status) {
    done++;
  }

  private synchronized void show() {
    long millis = (System.nanoTime() - startNanos) / 1_000_000;
    if (terminal == null || closed || doing.isEmpty() || millis < SILENT_MILLIS) {
      return;
    }
    String line =
        Printable.of("%d of %d steps, %s, %d s".formatted(done, steps, doing, millis / 1000))
            .replace('\n', ' ');
    terminal.print(CLEAR + line.substring(0, Math.min(line.length(), WIDEST)));
    terminal.flush();
    shown = true;
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    closed = true;
    if (clock != null) {
      clock.shutdownNow();
    }
    clear();
  }

  private synchronized void clear() {
    if (terminal != null && shown) {
      terminal.print(CLEAR);
      terminal.flush();
      shown = false;
    }
  }
}
