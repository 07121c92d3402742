package dev.visprog.prompts.endpoint;

import java.util.Optional;

/** The secret that an endpoint asks for. It shows itself to nobody but the endpoint. */
public final class ApiKey {
  /** Shorter words, such as the {@code none} of a local server, are no secrets. */
  private static final int SHORTEST_SECRET = 16;

  /** A part of the key that is at least this long tells something about it. */
  private static final int TELLING_PART = 8;

  private static final String INSTEAD = "[key]";

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  /**
   * A key as it was typed or pasted: blanks and line ends around it do not belong to it.
   *
   * @return empty if there is nothing but blanks
   * @throws IllegalArgumentException if it cannot be a key; the message does not show it
   */
  public static Optional<ApiKey> of(String pasted) {
    String key = pasted.strip();
    if (!key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "the API key has a blank, a line end or a letter beyond ASCII inside, want one word:"
              + " check OPENAI_API_KEY");
    }
    return key.isEmpty() ? Optional.empty() : Optional.of(new ApiKey(key));
  }

  /** What the {@code Authorization} header says. */
  String authorization() {
    return "Bearer " + secret;
  }

  /** A message of the endpoint without the key, without larger parts of it. */
  String scrub(String message) {
    int least = Math.min(TELLING_PART, secret.length());
    StringBuilder clean = new StringBuilder(message.length());
    for (int at = 0; at < message.length(); ) {
      int part = longestPartAt(message, at);
      if (part >= least) {
        clean.append(INSTEAD);
        at += part;
      } else {
        clean.append(message.charAt(at));
        at++;
      }
    }
    return clean.toString();
  }

  /** What a model said, without the key; words too short for a secret are left as they are. */
  String scrubReply(String text) {
    return secret.length() < SHORTEST_SECRET ? text : text.replace(secret, INSTEAD);
  }

  /** How many characters at the end of {@code text} may be the beginning of the key. */
  int begunAtEndOf(String text) {
    if (secret.length() < SHORTEST_SECRET) {
      return 0;
    }
    int most = Math.min(text.length(), secret.length() - 1);
    for (int length = most; length > 0; length--) {
      if (secret.startsWith(text.substring(text.length() - length))) {
        return length;
      }
    }
    return 0;
  }

  /** How much of {@code text} from {@code at} on is a part of the key, in any case. */
  private int longestPartAt(String text, int at) {
    int longest = 0;
    for (int from = 0; from < secret.length() - longest; from++) {
      int length = 0;
      while (from + length < secret.length()
          && at + length < text.length()
          && Character.toLowerCase(secret.charAt(from + length))
              == Character.toLowerCase(text.charAt(at + length))) {
        length++;
      }
      longest = Math.max(longest, length);
    }
    return longest;
  }

  @Override
  public String toString() {
    return INSTEAD;
  }
}
