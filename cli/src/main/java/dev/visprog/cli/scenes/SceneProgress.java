package dev.visprog.cli.scenes;

import dev.visprog.cli.shell.Shell;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * One line on a terminal that tells how many scenes are done, once it takes longer than a moment.
 */
public final class SceneProgress implements AutoCloseable {
  private static final long SILENT_NANOS = 1_000_000_000L;
  private static final long TICK_NANOS = 200_000_000L;
  private static final String CLEAR = "\r\u001b[K";

  private final @Nullable PrintWriter terminal;
  private final int all;
  private final long start = System.nanoTime();
  private long next = start + SILENT_NANOS;
  private int done;
  private boolean shown;

  private SceneProgress(@Nullable PrintWriter terminal, int all) {
    this.terminal = terminal;
    this.all = all;
  }

  /** A line on the shell's error stream, if that is a terminal. */
  public static SceneProgress on(Shell shell, boolean quiet, int all) {
    return new SceneProgress(shell.errIsTerminal() && !quiet ? shell.err() : null, all);
  }

  /** One more scene is there. */
  public void done() {
    done++;
    long now = System.nanoTime();
    if (terminal != null && now >= next) {
      long left = (now - start) / done * (all - done) / 1_000_000_000L;
      terminal.print(CLEAR + "%d of %d scenes, %d s left".formatted(done, all, left));
      terminal.flush();
      shown = true;
      next = now + TICK_NANOS;
    }
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (terminal != null && shown) {
      terminal.print(CLEAR);
      terminal.flush();
      shown = false;
    }
  }
}
