package dev.visprog.run;

import dev.visprog.tool.CancelledException;
import dev.visprog.tool.Limits;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.trace.TracedStep.Score;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What one call of a tool knows of its run, and what it has said. */
final class StepContext implements ToolContext {
  private final int step;
  private final RunSettings settings;
  private final Cancellation cancellation;
  private final StepListener listener;
  private final List<Score> scores = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  StepContext(int step, RunSettings settings, Cancellation cancellation, StepListener listener) {
    this.step = step;
    this.settings = settings;
    this.cancellation = cancellation;
    this.listener = listener;
  }

  @Override
  public long seed() {
    return settings.seed();
  }

  @Override
  public String device() {
    return settings.device();
  }

  @Override
  public Limits limits() {
    return settings.limits();
  }

  @Override
  public void checkCancelled() throws CancelledException {
    cancellation.check();
  }

  @Override
  public void progress(double fraction, String what) {
    listener.progress(step, fraction, what);
  }

  @Override
  public synchronized void warn(String message) {
    warnings.add(message);
  }

  @Override
  public void nothingFound(String message) throws ToolException {
    if (settings.strict()) {
      throw new ToolException(message + " (an error, since the run is strict)");
    }
    warn(message);
  }

  @Override
  public synchronized void score(String name, double value) {
    scores.add(new Score(name, value));
  }

  /** Drops what was said so far: the call is made again. */
  synchronized void forget() {
    scores.clear();
    warnings.clear();
  }

  synchronized CallResult result(Value value) {
    return new CallResult(value, scores, warnings);
  }
}
