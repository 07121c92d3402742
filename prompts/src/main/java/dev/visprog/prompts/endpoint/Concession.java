package dev.visprog.prompts.endpoint;

import dev.visprog.llm.Request;
import java.util.Optional;
import java.util.Set;

/**
 * What a request leaves out or says in another way because the endpoint refused it: models and
 * servers differ in what they accept.
 */
enum Concession {
  /** The longest reply is called {@code max_completion_tokens}, not {@code max_tokens}. */
  NEW_TOKEN_LIMIT,
  /** The model chooses its own temperature. */
  NO_TEMPERATURE,
  /** Replies cannot be repeated. */
  NO_SEED,
  /** The reply may have any form. */
  NO_FORMAT,
  /** The reply comes all at once. */
  NO_STREAM;

  private static final Set<Integer> REFUSING = Set.of(400, 415, 422, 501);

  /** What to concede after an error, if anything: nothing that was conceded before. */
  static Optional<Concession> after(ServerError error, Request request, Set<Concession> made) {
    if (!REFUSING.contains(error.status())) {
      return Optional.empty();
    }
    return first(error, request).filter(concession -> !made.contains(concession));
  }

  private static Optional<Concession> first(ServerError error, Request request) {
    boolean tooLong = error.mentions("context"); // by whatever name the limit is called
    if (!tooLong && (error.mentions("max_tokens") || error.mentions("max_completion_tokens"))) {
      return Optional.of(NEW_TOKEN_LIMIT);
    }
    if (error.mentions("temperature")) {
      return Optional.of(NO_TEMPERATURE);
    }
    if (error.mentions("seed") && request.seed() != null) {
      return Optional.of(NO_SEED);
    }
    if (error.mentions("stream") && request.onText() != null) {
      return Optional.of(NO_STREAM);
    }
    boolean elsewhere = tooLong || error.mentions("image");
    if (request.format() != null && !elsewhere) {
      return Optional.of(NO_FORMAT); // servers name it in many ways, or not at all
    }
    return Optional.empty();
  }
}
