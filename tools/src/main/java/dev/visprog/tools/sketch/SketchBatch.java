package dev.visprog.tools.sketch;

import dev.visprog.tool.BatchTool;
import dev.visprog.tool.Restriction;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** As {@link SketchTool}, for a tool that does several calls at once. */
final class SketchBatch implements BatchTool, AutoCloseable {
  private final BatchTool tool;
  private final SketchTool one;

  SketchBatch(BatchTool tool, SketchTool one) {
    this.tool = tool;
    this.one = one;
  }

  @Override
  public Signature signature() {
    return tool.signature();
  }

  @Override
  public List<Value> callAll(List<Call> calls) throws ToolException {
    List<Wording> wordings = new ArrayList<>();
    List<Call> hopeful = new ArrayList<>();
    for (Call call : calls) {
      Wording wording = one.wording(call.arguments());
      one.warn(call.arguments(), wording, call.context());
      wordings.add(wording);
      if (!wording.isHopeless()) {
        hopeful.add(new Call(wording.arguments(), call.context()));
      }
    }
    List<Value> found = hopeful.isEmpty() ? List.of() : tool.callAll(hopeful);
    List<Value> answers = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < calls.size(); i++) {
      Wording wording = wordings.get(i);
      answers.add(
          wording.isHopeless()
              ? SketchTool.nothing(calls.get(i).arguments())
              : wording.answer(found.get(next++)));
    }
    return answers;
  }

  @Override
  public Optional<String> revision() {
    return one.revision();
  }

  @Override
  public Optional<String> missing() {
    return one.missing();
  }

  @Override
  public Optional<Restriction> restriction() {
    return one.restriction();
  }

  @Override
  public void close() {
    one.close();
  }
}
