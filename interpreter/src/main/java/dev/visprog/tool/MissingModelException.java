package dev.visprog.tool;

/** A tool has no model to work with; the message says which, and how to get it. */
public final class MissingModelException extends ToolException {
  private static final long serialVersionUID = 1L;

  public MissingModelException(String message) {
    super(message);
  }
}
