package dev.visprog.prompts.endpoint;

import dev.visprog.llm.LanguageModelException;
import dev.visprog.llm.LanguageModelException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Says in one sentence what went wrong and what to do. */
final class FailureSentences {
  private final EndpointSettings settings;
  private final String host;

  FailureSentences(EndpointSettings settings) {
    this.settings = settings;
    this.host = settings.address().host();
  }

  /** The endpoint answered with an error. */
  LanguageModelException of(ServerError error, HttpHeaders headers, int tries) {
    int status = error.status();
    if (status >= 300 && status < 400) {
      return redirected(headers);
    }
    return switch (status) {
      case 401 -> unauthorized();
      case 402 -> failure(Kind.UNAUTHORIZED, "%s wants to be paid first%s", host, error.quoted());
      case 403 ->
          failure(
              Kind.UNAUTHORIZED,
              "%s does not allow this request%s: check OPENAI_API_KEY and what it is good for",
              host,
              error.quoted());
      case 404, 405 -> notFound(error);
      case 408, 504 ->
          failure(Kind.TIMEOUT, "%s timed out itself%s%s", host, error.quoted(), later(tries));
      case 413 ->
          failure(
              Kind.REJECTED,
              "the request is too large for %s%s: ask less, or show fewer pictures",
              host,
              error.quoted());
      case 429 -> busy(error, tries);
      default ->
          status >= 500
              ? failure(
                  Kind.SERVER_ERROR,
                  "%s failed with HTTP status %d%s%s",
                  host,
                  status,
                  error.quoted(),
                  later(tries))
              : rejected(error);
    };
  }

  private LanguageModelException unauthorized() {
    return settings.key() == null
        ? failure(Kind.UNAUTHORIZED, "%s wants an API key: set OPENAI_API_KEY", host)
        : failure(Kind.UNAUTHORIZED, "%s does not accept the API key: check OPENAI_API_KEY", host);
  }

  private LanguageModelException notFound(ServerError error) {
    String path = settings.address().versioned() ? "" : " (most addresses end in /v1, %s does not)";
    return failure(
        Kind.REJECTED,
        "%s does not know the model '%s' or the address%s: check --llm-model and --llm"
            + path.formatted(settings.baseUrl()).replace("%", "%%"),
        host,
        settings.model(),
        error.quoted());
  }

  private LanguageModelException busy(ServerError error, int tries) {
    return error.outOfQuota()
        ? failure(
            Kind.BUSY,
            "the quota of the API key is used up%s: check the account at %s",
            error.quoted(),
            host)
        : failure(Kind.BUSY, "%s gets too many requests%s%s", host, error.quoted(), later(tries));
  }

  private LanguageModelException rejected(ServerError error) {
    String words = (error.subject() + " " + error.message()).toLowerCase(Locale.ROOT);
    if (words.contains("content_filter") || words.contains("content_policy")) {
      return failure(
          Kind.REFUSED, "%s refuses to answer this%s: say it in another way", host, error.quoted());
    }
    return failure(
        Kind.REJECTED,
        "%s does not accept the request, HTTP status %d%s: check that the model '%s' can do this",
        host,
        error.status(),
        error.quoted(),
        settings.model());
  }

  private LanguageModelException redirected(HttpHeaders headers) {
    String target =
        headers.firstValue("location").map(FailureSentences::safeTarget).orElse("another address");
    return failure(
        Kind.REJECTED,
        "%s sends us to %s, where the API key does not follow by itself: give the right address"
            + " with --llm",
        host,
        target);
  }

  /** Scheme, host and path at most; nothing in it that may be a secret. */
  private static String safeTarget(String location) {
    try {
      URI uri = URI.create(location.strip());
      String text = uri.getHost() == null ? "" : uri.getScheme() + "://" + uri.getHost();
      return text.isEmpty() ? "another address" : text;
    } catch (IllegalArgumentException e) {
      return "another address";
    }
  }

  /** There was no answer at all. */
  LanguageModelException of(IOException problem, int tries) {
    if (problem instanceof HttpTimeoutException) {
      return failure(
          Kind.TIMEOUT,
          "%s gave no reply within %s%s: allow more time with --llm-timeout",
          host,
          words(settings.timeout()),
          tried(tries));
    }
    if (problem instanceof SSLException) {
      return failure(
          Kind.UNREACHABLE,
          "no safe connection to %s: check the address, its certificate, and whether it is http or"
              + " https",
          host);
    }
    if (unknownHost(problem)) {
      return failure(Kind.UNREACHABLE, "there is no host %s: check --llm and the network", host);
    }
    if (problem instanceof ConnectException) {
      return failure(
          Kind.UNREACHABLE,
          "nobody answers at %s%s: check that the server is running there, or the address in --llm",
          host,
          tried(tries));
    }
    return failure(
        Kind.UNREACHABLE,
        "the connection to %s broke before a reply came%s: check that the server there speaks HTTP",
        host,
        tried(tries));
  }

  /** Whether such a failure may pass. */
  static boolean passing(IOException problem) {
    return !(problem instanceof SSLException) && !unknownHost(problem);
  }

  private static boolean unknownHost(IOException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }

  /** The answer began, and did not come to a good end. */
  LanguageModelException ofBody(IOException problem) {
    if (problem instanceof HttpTimeoutException) {
      return failure(
          Kind.TIMEOUT,
          "the reply of %s was not complete within %s: allow more time with --llm-timeout",
          host,
          words(settings.timeout()));
    }
    return problem instanceof ResponseBody.TooLongException
        ? failure(Kind.BAD_REPLY, "%s sent more than 8 MB, want a short reply", host)
        : failure(Kind.BAD_REPLY, "the reply of %s broke off in the middle: try again", host);
  }

  /** The server wants to be left alone for longer than we have time. */
  LanguageModelException tooLongToWait(LanguageModelException problem, Duration wait) {
    return failure(
        problem.kind(),
        "%s wants us to wait for %s, which is too long: try again later, or raise --llm-timeout",
        host,
        words(wait));
  }

  /** What came is no chat completion. */
  LanguageModelException noCompletion() {
    return failure(
        Kind.BAD_REPLY,
        "what %s sent is no chat completion: check that --llm is the address of an"
            + " OpenAI-compatible endpoint",
        host);
  }

  /** The stream stopped without an end. */
  LanguageModelException cutOff() {
    return failure(Kind.BAD_REPLY, "the reply of %s broke off in the middle: try again", host);
  }

  /** A completion with nothing in it. */
  LanguageModelException empty() {
    return failure(
        Kind.BAD_REPLY, "the model '%s' at %s said nothing: try again", settings.model(), host);
  }

  /** An error that came in place of the rest of a stream. */
  LanguageModelException inStream(ServerError error) {
    return failure(
        Kind.SERVER_ERROR, "%s failed while it replied%s: try again", host, error.quoted());
  }

  /** The model, or a filter in front of it, does not want to. */
  LanguageModelException refused() {
    return failure(
        Kind.REFUSED,
        "the model '%s' refuses to answer this: say it in another way",
        settings.model());
  }

  private static String later(int tries) {
    return tried(tries) + ": try again later";
  }

  private static String tried(int tries) {
    return tries == 1 ? "" : ", " + tries + " times";
  }

  private static String words(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 1) {
      return time.toMillis() + " ms";
    }
    return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would need a library
  private static LanguageModelException failure(Kind kind, String form, Object... values) {
    return new LanguageModelException(kind, form.formatted(values));
  }
}
