package dev.visprog.tools.scene.exam;

import dev.visprog.tool.CancelledException;
import dev.visprog.tool.Limits;
import dev.visprog.tool.ToolContext;

/** A call of which only the result counts. */
public record MeasuredCall(long seed) implements ToolContext {

  @Override
  public String device() {
    return "auto";
  }

  @Override
  public Limits limits() {
    return Limits.DEFAULT;
  }

  @Override
  public void checkCancelled() throws CancelledException {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancelledException("the measurement was stopped");
    }
  }

  @Override
  public void progress(double fraction, String what) {}

  @Override
  public void warn(String message) {}

  @Override
  public void nothingFound(String message) {}

  @Override
  public void score(String name, double value) {}
}
