package dev.visprog.models.hub;

import java.util.Optional;

/** What shows the hub who asks. It appears in no message. */
public final class AccessToken {
  private final String secret;

  private AccessToken(String secret) {
    this.secret = secret;
  }

  /**
   * A token as a user writes it; white space around it is no part of it.
   *
   * @return nothing for an empty text
   * @throws HubException if no token looks like this
   */
  static Optional<AccessToken> of(String text, String from) throws HubException {
    String token = text.strip();
    if (token.isEmpty()) {
      return Optional.empty();
    }
    if (!token.matches("[\\x21-\\x7e]+")) { // anything else could end the header it is sent in
      throw new HubException(
          from + ": got a token with spaces or other odd characters, want one such as hf_…");
    }
    return Optional.of(new AccessToken(token));
  }

  /** The header's value. */
  String authorization() {
    return "Bearer " + secret;
  }

  @Override
  public String toString() {
    return "(a token)";
  }
}
