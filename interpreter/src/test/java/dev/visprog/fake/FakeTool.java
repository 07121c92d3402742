package dev.visprog.fake;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Value;
import java.util.concurrent.atomic.AtomicInteger;

/** A tool whose work a test writes as a lambda; it counts its calls. */
public final class FakeTool implements Tool {
  private final Signature signature;
  private final Work work;
  private final AtomicInteger calls = new AtomicInteger();

  /** What the tool does. */
  @FunctionalInterface
  public interface Work {
    Value call(Arguments arguments, ToolContext context) throws ToolException;
  }

  public FakeTool(Signature signature, Work work) {
    this.signature = signature;
    this.work = work;
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public Value call(Arguments arguments, ToolContext context) throws ToolException {
    calls.incrementAndGet();
    return work.call(arguments, context);
  }

  public int calls() {
    return calls.get();
  }
}
