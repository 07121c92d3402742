package dev.visprog.tool;

/**
 * A tool could not do its work. The message tells what was got, what is wanted and what to do, in
 * lower case and without a full stop; it never holds a secret.
 */
public class ToolException extends Exception {
  private static final long serialVersionUID = 1L;

  public ToolException(String message) {
    super(message);
  }

  public ToolException(String message, Throwable cause) {
    super(message, cause);
  }
}
