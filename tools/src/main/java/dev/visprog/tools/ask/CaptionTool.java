package dev.visprog.tools.ask;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.BatchTool;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelTool;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.List;

/** Describes pictures in a sentence. */
public final class CaptionTool extends ModelTool<Captioner> implements BatchTool {
  /** A tool that asks {@code model}. */
  public CaptionTool(Captioner model) {
    super(StandardSignatures.CAPTION, model);
  }

  @Override
  public List<Value> callAll(List<Call> calls) throws ToolException {
    return model()
        .describe(calls.stream().map(call -> call.arguments().image("image")).toList())
        .stream()
        .<Value>map(Text::new)
        .toList();
  }
}
