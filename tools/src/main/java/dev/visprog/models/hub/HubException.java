package dev.visprog.models.hub;

/** Files of a model cannot be fetched or kept; the message is a sentence for the user. */
public final class HubException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A problem of which the message says everything. */
  public HubException(String message) {
    super(message);
  }

  /** A problem that another one made. */
  public HubException(String message, Throwable cause) {
    super(message, cause);
  }
}
