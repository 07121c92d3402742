package dev.visprog.prompts.tool;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.BatchTool;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls a tool as a run does, and remembers what it says to the run. */
public final class Ask implements ToolContext {
  public final Map<String, Double> scores = new LinkedHashMap<>();
  public final List<String> warnings = new ArrayList<>();
  private final Tool tool;
  private final Map<String, Value> arguments = new LinkedHashMap<>();

  private Ask(Tool tool) {
    this.tool = tool;
  }

  /** A call of {@code tool}. */
  public static Ask of(Tool tool) {
    return new Ask(tool);
  }

  /** With this argument. */
  public Ask with(String name, Value value) {
    arguments.put(name, value);
    return this;
  }

  /** What the tool gives. */
  public Value value() throws ToolException {
    return tool.call(Arguments.bind(tool.signature(), arguments), this);
  }

  /** As one call of several. */
  public BatchTool.Call inBatch() throws ToolException {
    return new BatchTool.Call(Arguments.bind(tool.signature(), arguments), this);
  }

  @Override
  public long seed() {
    return 5;
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
  public void progress(double fraction, String what) {}

  @Override
  public void warn(String message) {
    warnings.add(message);
  }

  @Override
  public void nothingFound(String message) {
    warnings.add(message);
  }

  @Override
  public void score(String name, double value) {
    assertOnce(name);
    scores.put(name, value);
  }

  private void assertOnce(String name) {
    if (scores.containsKey(name)) {
      throw new AssertionError("the score '" + name + "' was given twice");
    }
  }
}
