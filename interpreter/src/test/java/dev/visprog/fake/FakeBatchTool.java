package dev.visprog.fake;

import dev.visprog.tool.BatchTool;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A batch tool whose work on one call a test writes as a lambda; it remembers its batch sizes. */
public final class FakeBatchTool implements BatchTool {
  private final Signature signature;
  private final FakeTool.Work work;
  private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());

  public FakeBatchTool(Signature signature, FakeTool.Work work) {
    this.signature = signature;
    this.work = work;
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public List<Value> callAll(List<Call> calls) throws ToolException {
    batches.add(calls.size());
    List<Value> values = new ArrayList<>();
    for (Call call : calls) {
      values.add(work.call(call.arguments(), call.context()));
    }
    return values;
  }

  public List<Integer> batches() {
    return List.copyOf(batches);
  }
}
