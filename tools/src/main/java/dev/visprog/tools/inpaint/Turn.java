package dev.visprog.tools.inpaint;

import dev.visprog.tool.CancelledException;
import dev.visprog.tool.Limits;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;

/**
 * One of several runs of a model for one call: its progress is a part of the whole, and what it
 * warns of is told once, by the first.
 */
record Turn(ToolContext call, int number, int count) implements ToolContext {
  @Override
  public long seed() {
    return call.seed();
  }

  @Override
  public String device() {
    return call.device();
  }

  @Override
  public Limits limits() {
    return call.limits();
  }

  @Override
  public void checkCancelled() throws CancelledException {
    call.checkCancelled();
  }

  @Override
  public void progress(double fraction, String what) {
    call.progress(
        (number + fraction) / count,
        count == 1 ? what : "part %d of %d, %s".formatted(number + 1, count, what));
  }

  @Override
  public void warn(String message) {
    if (number == 0) {
      call.warn(message);
    }
  }

  @Override
  public void nothingFound(String message) throws ToolException {
    call.nothingFound(message);
  }

  @Override
  public void score(String name, double value) {
    call.score(name, value);
  }
}
