package dev.visprog.models.hub;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns an answer that is no success into what a user can do about it. */
final class HubAnswer {
  private static final Set<Integer> BUSY = Set.of(408, 429, 500, 502, 503, 504);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final HubSettings settings;
  private final RepositoryId repository;
  private final String revision;

  HubAnswer(HubSettings settings, RepositoryId repository, String revision) {
    this.settings = settings;
    this.repository = repository;
    this.revision = revision;
  }

  /**
   * Ends with an exception unless the answer is a success.
   *
   * @param file which was asked for, if it was one
   */
  void check(HttpResponse<BodyQueue> answer, @Nullable String file)
      throws HubException, TransientException {
    int status = answer.statusCode();
    if (status == 200 || status == 206) {
      return;
    }
    answer.body().close();
    if (BUSY.contains(status)) {
      throw busy(answer);
    }
    throw new HubException(
        switch (status) {
          case 401, 403 -> refused(status);
          case 404 -> notFound(answer.headers().firstValue("X-Error-Code").orElse(""), file);
          default -> "%s: got HTTP %d from the hub".formatted(repository, status);
        });
  }

  private TransientException busy(HttpResponse<?> answer) throws HubException {
    Duration wait = retryAfter(answer.headers().firstValue("Retry-After").orElse(""));
    if (wait != null && wait.compareTo(LONGEST_WAIT) > 0) {
      throw new HubException(
          "%s: the hub is busy (HTTP %d) and asks to wait %d s; try again later"
              .formatted(repository, answer.statusCode(), wait.toSeconds()));
    }
    return new TransientException("the hub is busy (HTTP " + answer.statusCode() + ")", wait);
  }

  /** Seconds or a date; see RFC 9110, section 10.2.3. */
  private static @Nullable Duration retryAfter(String header) {
    if (header.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(header));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
      Duration wait = Duration.between(Instant.now(), until);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The hub answers 401 for what does not exist, too, so as not to tell what is private. */
  private String refused(int status) {
    String page = settings.endpoint() + "/" + repository;
    String token =
        settings.token().isPresent()
            ? "check that HF_TOKEN may read it"
            : "set HF_TOKEN to a token of yours (" + settings.endpoint() + "/settings/tokens)";
    return ("%s: the hub does not give it to everybody (HTTP %d), or there is no such repository:"
            + " check the name, accept the licence at %s and %s")
        .formatted(repository, status, page, token);
  }

  private String notFound(String code, @Nullable String file) {
    if (file != null) {
      return "%s: got no file %s at revision %s (HTTP 404)"
          .formatted(repository, RemoteName.quote(file), revision);
    }
    return code.equals("RevisionNotFound")
        ? "%s: got no revision '%s' (HTTP 404)".formatted(repository, revision)
        : "%s: got no such repository, or no revision '%s' of it (HTTP 404)"
            .formatted(repository, revision);
  }
}
