package dev.visprog.tools.wrap;

import dev.visprog.tool.Restriction;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import java.util.Optional;

/** A tool that does its work by another one, which it owns. */
public abstract class WrappedTool implements Tool, AutoCloseable {
  private final Tool tool;
  private final String difference;

  /**
   * Around a tool.
   *
   * @param difference what is done otherwise, for the revision: answers that are kept differ by it
   */
  protected WrappedTool(Tool tool, String difference) {
    this.tool = tool;
    this.difference = difference;
  }

  /** The other tool. */
  protected final Tool tool() {
    return tool;
  }

  @Override
  public final Signature signature() {
    return tool.signature();
  }

  @Override
  public final Optional<String> revision() {
    return tool.revision().map(revision -> revision + ", " + difference);
  }

  @Override
  public final Optional<String> missing() {
    return tool.missing();
  }

  @Override
  public final Optional<Restriction> restriction() {
    return tool.restriction();
  }

  @Override
  public final void close() {
    if (tool instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IllegalStateException(signature().name() + " did not close", e);
      }
    }
  }
}
