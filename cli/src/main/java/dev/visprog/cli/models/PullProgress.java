package dev.visprog.cli.models;

import dev.visprog.cli.shell.Messages;
import dev.visprog.cli.shell.Printable;
import dev.visprog.cli.shell.Shell;
import dev.visprog.models.hub.PullListener;
import dev.visprog.models.hub.RemoteFile;
import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One line on the terminal that tells how far a pull is: a bar, the share, the rate of the last
 * seconds and the time left. Without a terminal, a message for each file that is done.
 */
final class PullProgress implements PullListener, AutoCloseable {
  private static final long TICK_NANOS = 200_000_000L;
  private static final double SMOOTHING_SECONDS = 5;
  private static final int BAR = 20;
  private static final int WIDEST = 78;
  private static final String CLEAR = "\r\u001b[K";

  private final @Nullable PrintWriter terminal;
  private final Messages messages;
  private long all; // all below guarded by this
  private long done;
  private long doneAtTick;
  private long tick = System.nanoTime();
  private double rate;
  private String file = "";
  private boolean shown;

  PullProgress(Shell shell, boolean quiet) {
    this.terminal = shell.errIsTerminal() && !quiet ? shell.err() : null;
    this.messages = quiet ? Messages.to(shell).quiet() : Messages.to(shell);
  }

  /** So many bytes are to come. */
  synchronized void begin(long bytes) {
    all = bytes;
    tick = System.nanoTime();
  }

  @Override
  public synchronized void begins(RemoteFile begun, long there) {
    file = begun.name();
  }

  @Override
  public synchronized void received(long bytes) {
    done += bytes;
    long now = System.nanoTime();
    if (now - tick >= TICK_NANOS) {
      double seconds = (now - tick) / 1e9;
      double current = Math.max(0, done - doneAtTick) / seconds;
      double weight = rate == 0 ? 1 : Math.min(1, seconds / SMOOTHING_SECONDS);
      rate += weight * (current - rate);
      tick = now;
      doneAtTick = done;
      show();
    }
  }

  @Override
  public synchronized void finished(RemoteFile whole) {
    if (terminal == null) {
      messages.note("fetched %s (%s)".formatted(whole.name(), Amount.bytes(whole.size())));
    } else {
      show();
    }
  }

  @Override
  public synchronized void waiting(RemoteFile wanted) {
    say("another process is fetching %s, waiting for it".formatted(wanted.name()));
  }

  @Override
  public synchronized void retrying(String what, String problem, Duration pause) {
    double seconds = Math.round(pause.toMillis() / 100.0) / 10.0;
    say("%s: %s; again in %s s".formatted(what, problem, seconds));
  }

  private void say(String sentence) {
    clear();
    messages.note(sentence);
  }

  private void show() {
    if (terminal == null) {
      return;
    }
    String line = Printable.of(line(done, all, rate, file)).replace('\n', ' ');
    terminal.print(CLEAR + line.substring(0, Math.min(line.length(), WIDEST)));
    terminal.flush();
    shown = true;
  }

  /** {@code [=====> ] 52 %, 890 MB of 1.71 GB, 24 MB/s, 34 s left, model.safetensors}. */
  static String line(long done, long all, double rate, String file) {
    double share = all <= 0 ? 1 : Math.max(0, Math.min(1, done / (double) all));
    int bar = (int) (share * BAR);
    String speed =
        rate < 1
            ? ""
            : ", %s/s, %s left"
                .formatted(
                    Amount.bytes((long) rate), Amount.time((long) ((all - done) / rate) + 1));
    return "[%s%s] %d %%, %s of %s%s, %s"
        .formatted(
            "=".repeat(bar),
            " ".repeat(BAR - bar),
            (int) (share * 100),
            Amount.bytes(Math.max(0, done)),
            Amount.bytes(all),
            speed,
            file);
  }

  private void clear() {
    if (terminal != null && shown) {
      terminal.print(CLEAR);
      terminal.flush();
      shown = false;
    }
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    clear();
  }
}
