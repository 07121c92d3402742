package dev.visprog.tool;

/** The run was stopped, by its user or by a limit, while a tool was at work. */
public final class CancelledException extends ToolException {
  private static final long serialVersionUID = 1L;

  public CancelledException(String message) {
    super(message);
  }
}
