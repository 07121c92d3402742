package dev.visprog.tools.testing;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Image;
import dev.visprog.value.Number;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call of a tool under test, put together like a sentence. */
public final class Call {
  private final Tool tool;
  private final Map<String, Value> given = new LinkedHashMap<>();

  private Call(Tool tool) {
    this.tool = tool;
  }

  public static Call of(Tool tool) {
    return new Call(tool);
  }

  /** The same call of another tool of the same signature. */
  public Call on(Tool other) {
    Call call = new Call(other);
    call.given.putAll(given);
    return call;
  }

  public Call with(String name, Value value) {
    given.put(name, value);
    return this;
  }

  public Call with(String name, String text) {
    return with(name, new Text(text));
  }

  public Call with(String name, double number) {
    return with(name, new Number(number));
  }

  public Value run(ToolContext context) throws ToolException {
    return tool.call(Arguments.bind(tool.signature(), given), context);
  }

  public Image image() throws ToolException {
    return (Image) run(RecordingContext.lenient());
  }

  public Regions regions() throws ToolException {
    return (Regions) run(RecordingContext.lenient());
  }

  public double number() throws ToolException {
    return ((Number) run(RecordingContext.lenient())).value();
  }
}
