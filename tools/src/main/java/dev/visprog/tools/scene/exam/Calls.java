package dev.visprog.tools.scene.exam;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.BatchTool;
import dev.visprog.tool.CancelledException;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.tool.Toolbox;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls single tools of a toolbox as a run would. */
final class Calls {
  private final Toolbox toolbox;
  private final Failures failures;
  private final MeasuredCall context;

  Calls(Toolbox toolbox, Failures failures, long seed) {
    this.toolbox = toolbox;
    this.failures = failures;
    this.context = new MeasuredCall(seed);
  }

  /** Why a tool cannot be called; empty if it can. */
  static Optional<String> missing(Toolbox toolbox, Signature signature) {
    return toolbox
        .find(signature.name())
        .map(Tool::missing)
        .orElseGet(() -> Optional.of("there is no tool " + signature.name()));
  }

  Toolbox toolbox() {
    return toolbox;
  }

  /**
   * What a tool gives.
   *
   * @return empty if it could not do it
   * @throws MissingModelException if it has no model
   * @throws CancelledException if the user stopped the measurement
   */
  Optional<Value> call(Signature signature, Map<String, Value> arguments) throws ToolException {
    return callAll(signature, List.of(arguments)).get(0);
  }

  /** What a tool gives for each of several calls, made together if it can do that. */
  List<Optional<Value>> callAll(Signature signature, List<Map<String, Value>> all)
      throws ToolException {
    Tool tool = toolbox.find(signature.name()).orElseThrow();
    if (tool instanceof BatchTool batch && all.size() > 1) {
      try {
        List<BatchTool.Call> calls = new ArrayList<>();
        for (Map<String, Value> each : all) {
          calls.add(new BatchTool.Call(Arguments.bind(tool.signature(), each), context));
        }
        context.checkCancelled();
        return batch.callAll(calls).stream().map(Optional::of).toList();
      } catch (CancelledException | MissingModelException e) {
        throw e;
      } catch (ToolException e) {
        // One of them cannot be done: the others count all the same.
      }
    }
    List<Optional<Value>> values = new ArrayList<>();
    for (Map<String, Value> each : all) {
      values.add(callOne(tool, each));
    }
    return Collections.unmodifiableList(values);
  }

  private Optional<Value> callOne(Tool tool, Map<String, Value> arguments) throws ToolException {
    context.checkCancelled();
    try {
      return Optional.of(tool.call(Arguments.bind(tool.signature(), arguments), context));
    } catch (CancelledException | MissingModelException e) {
      throw e;
    } catch (ToolException e) {
      failures.add(tool.signature().name(), e.getMessage());
      return Optional.empty();
    }
  }
}
