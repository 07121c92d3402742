package dev.visprog.tools.testing;

import dev.visprog.tool.Limits;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A context that remembers what a tool told it. */
public final class RecordingContext implements ToolContext {
  private final boolean strict;
  private final long seed;
  private final List<String> warnings = new ArrayList<>();
  private final List<String> nothingFound = new ArrayList<>();
  private final List<Double> progress = new ArrayList<>();
  private final Map<String, Double> scores = new HashMap<>();

  private RecordingContext(boolean strict, long seed) {
    this.strict = strict;
    this.seed = seed;
  }

  public static RecordingContext lenient() {
    return new RecordingContext(false, 0);
  }

  public static RecordingContext strict() {
    return new RecordingContext(true, 0);
  }

  public static RecordingContext withSeed(long seed) {
    return new RecordingContext(false, seed);
  }

  public List<String> warnings() {
    return warnings;
  }

  public List<String> nothingFound() {
    return nothingFound;
  }

  public List<Double> progress() {
    return progress;
  }

  public Map<String, Double> scores() {
    return scores;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public String device() {
    return "cpu";
  }

  @Override
  public Limits limits() {
    return Limits.DEFAULT;
  }

  @Override
  public void checkCancelled() {}

  @Override
  public void progress(double fraction, String what) {
    progress.add(fraction);
  }

  @Override
  public void warn(String message) {
    warnings.add(message);
  }

  @Override
  public void nothingFound(String message) throws ToolException {
    nothingFound.add(message);
    if (strict) {
      throw new ToolException(message);
    }
  }

  @Override
  public void score(String name, double value) {
    scores.put(name, value);
  }
}
