package dev.visprog.prompts.embedded.draft;

/**
 * The words were understood, but there is no program for them; the message says why, as a clause.
 */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  public Refusal(String message) {
    super(message);
  }
}
