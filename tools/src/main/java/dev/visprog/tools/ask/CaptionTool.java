package dev.visprog.tools.ask;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.BatchTool;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.List;
import java.util.Optional;

/** Describes pictures in a sentence. */
public final class CaptionTool implements BatchTool, AutoCloseable {
  private final Captioner model;

  /** A tool that asks {@code model}. */
  public CaptionTool(Captioner model) {
    this.model = model;
  }

  @Override
  public Signature signature() {
    return StandardSignatures.CAPTION;
  }

  @Override
  public Optional<String> revision() {
    return model.revision().map(of -> PlainTool.REVISION + "+" + of);
  }

  /** Lets go of the model; a later call loads it again. */
  @Override
  public void close() {
    model.close();
  }

  @Override
  public Optional<String> missing() {
    return model.missing();
  }

  @Override
  public List<Value> callAll(List<Call> calls) throws ToolException {
    return model
        .describe(calls.stream().map(call -> call.arguments().image("image")).toList())
        .stream()
        .<Value>map(Text::new)
        .toList();
  }
}
