package dev.visprog.llm;

/**
 * A language model gave no reply. The message says what happened and what to do, in lower case and
 * without a full stop; it never holds an API key.
 */
public final class LanguageModelException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  public LanguageModelException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** What may go wrong between asking and a reply. */
  public enum Kind {
    /** Nobody answers at the address. */
    UNREACHABLE,
    /** The reply did not come in time. */
    TIMEOUT,
    /** The key is missing or not accepted. */
    UNAUTHORIZED,
    /** Too many requests, even after waiting. */
    BUSY,
    /** The endpoint does not accept the request: no such model, too long, no pictures. */
    REJECTED,
    /** The endpoint failed, even after trying again. */
    SERVER_ERROR,
    /** What came back is no reply: invalid JSON, no choices, cut off in the middle. */
    BAD_REPLY,
    /** The endpoint or the model refused to answer, such as by a content filter. */
    REFUSED
  }
}
