package dev.visprog.prompts.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the key out of what is shown.
 *
 * @param key the key; null: there is none
 */
record Secrets(@Nullable ApiKey key) {

  /** A message of the endpoint without the key. */
  String scrub(String message) {
    return key == null ? message : key.scrub(message);
  }

  /** What a model said, without the key. */
  String scrubReply(String text) {
    return key == null ? text : key.scrubReply(text);
  }
}
