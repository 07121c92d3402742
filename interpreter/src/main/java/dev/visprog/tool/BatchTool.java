package dev.visprog.tool;

import dev.visprog.value.Value;
import java.util.List;

/**
 * A tool that does several calls better at once than one after the other, as a model does that
 * takes a batch. The interpreter hands it all its calls of one depth of the program together.
 */
public interface BatchTool extends Tool {

  /**
   * Does several calls.
   *
   * @return one value for each call, in their order, each the same as {@link #call} gives alone
   * @throws ToolException if any of them cannot be done; the interpreter then calls one by one, so
   *     that the error names its step
   */
  List<Value> callAll(List<Call> calls) throws ToolException;

  @Override
  default Value call(Arguments arguments, ToolContext context) throws ToolException {
    return callAll(List.of(new Call(arguments, context))).get(0);
  }

  /**
   * One call of a batch.
   *
   * @param arguments its arguments
   * @param context where its warnings and scores go
   */
  record Call(Arguments arguments, ToolContext context) {}
}
