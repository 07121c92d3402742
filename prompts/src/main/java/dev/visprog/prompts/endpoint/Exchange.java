package dev.visprog.prompts.endpoint;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.visprog.llm.LanguageModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP side of one question, as langchain4j's client. Everything happens on the thread that
 * asks: requests are sent again while that may help, within the time that is left; streamed events
 * are handed on as they arrive. What goes wrong is kept here, as langchain4j's exceptions carry
 * neither headers nor sentences for users.
 */
final class Exchange implements HttpClient {
  private static final long MOST_BYTES = 8L << 20;
  private static final int MOST_ERROR_BYTES = 64 << 10;
  private static final int OK = 200;
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504, 529);

  private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

  private final java.net.http.HttpClient http;
  private final EndpointSettings settings;
  private final FailureSentences sentences;
  private final Secrets secrets;
  private final Backoff backoff;
  private final Patience patience;
  private final long deadline;

  private int requests;
  private @Nullable LanguageModelException failure;
  private @Nullable ServerError refusal;
  private boolean interrupted;

  Exchange(
      java.net.http.HttpClient http,
      EndpointSettings settings,
      Backoff backoff,
      Patience patience) {
    this.http = http;
    this.settings = settings;
    this.sentences = new FailureSentences(settings);
    this.secrets = new Secrets(settings.key());
    this.backoff = backoff;
    this.patience = patience;
    this.deadline = System.nanoTime() + settings.patience().toNanos();
  }

  /** How many requests were sent. */
  int requests() {
    return requests;
  }

  /** Why there is no response; null if there is one. */
  @Nullable LanguageModelException failure() {
    return failure;
  }

  /** What the endpoint said to the request; null if it accepted it. */
  @Nullable ServerError refusal() {
    return refusal;
  }

  /** Whether the thread was interrupted while it waited. */
  boolean interrupted() {
    return interrupted;
  }

  /** Forgets a refusal: the request is put in another way. */
  void again() {
    failure = null;
    refusal = null;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try (ResponseBody body = open(request)) {
      return response(body.readAllBytes());
    } catch (IOException e) {
      throw ended(e);
    } catch (InterruptedException e) {
      throw stopped();
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    StreamEvents events = new StreamEvents(listener, secrets);
    try (ResponseBody body = open(request)) {
      if (body.isJson()) {
        refusal = ServerError.about("stream");
        throw give(sentences.noCompletion());
      }
      events.onOpen(response(new byte[0]));
      parser.parse(body, events); // keeps exceptions to itself
      IOException problem = body.problem();
      if (problem != null) {
        throw problem;
      }
      judge(events);
      events.onClose();
    } catch (IOException e) {
      throw ended(e);
    } catch (InterruptedException e) {
      throw stopped();
    }
  }

  private void judge(StreamEvents events) {
    ServerError error = events.error();
    if (error != null) {
      throw give(sentences.inStream(error));
    }
    if (events.refused()) {
      throw give(sentences.refused());
    }
    if (!events.ended()) {
      throw give(sentences.cutOff());
    }
  }

  private ResponseBody open(HttpRequest request) throws IOException, InterruptedException {
    for (int attempt = 0; ; attempt++) {
      long until = Math.min(deadline, System.nanoTime() + settings.timeout().toNanos());
      LanguageModelException problem;
      Duration wait;
      boolean passing;
      try {
        HttpResponse<InputStream> response = send(request, until);
        ResponseBody body = (ResponseBody) response.body();
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
          return body;
        }
        ServerError error = error(status, body);
        problem = sentences.of(error, response.headers(), attempt + 1);
        passing = PASSING.contains(status) && !error.outOfQuota();
        refusal = passing ? null : error;
        wait = backoff.before(attempt, response.headers());
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        problem = sentences.of(e, attempt + 1);
        passing = FailureSentences.passing(e);
        wait = backoff.before(attempt, NO_HEADERS);
      }
      if (!passing || attempt == settings.retries()) {
        throw give(problem);
      }
      if (wait.toNanos() > deadline - System.nanoTime()) {
        throw give(sentences.tooLongToWait(problem, wait));
      }
      patience.await(wait);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request, long until)
      throws IOException, InterruptedException {
    requests++;
    CompletableFuture<HttpResponse<InputStream>> coming =
        http.sendAsync(
            outgoing(request), head -> new ResponseBody(head.headers(), until, MOST_BYTES));
    try {
      return coming.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw new HttpTimeoutException("no response");
    } catch (InterruptedException e) {
      coming.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException problem ? problem : new IOException(e.getCause());
    }
  }

  private java.net.http.HttpRequest outgoing(HttpRequest request) {
    java.net.http.HttpRequest.Builder outgoing =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .POST(BodyPublishers.ofString(request.body(), StandardCharsets.UTF_8));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> outgoing.header(name, value)));
    ApiKey key = settings.key();
    if (key != null) {
      outgoing.header("Authorization", key.authorization()); // langchain4j does not know it
    }
    return outgoing.build();
  }

  private ServerError error(int status, ResponseBody body) throws IOException {
    byte[] bytes = new byte[0];
    try (body) {
      bytes = body.readNBytes(MOST_ERROR_BYTES);
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      // the status alone tells enough
    }
    return ServerError.read(status, bytes, secrets);
  }

  private static SuccessfulHttpResponse response(byte[] body) {
    return SuccessfulHttpResponse.builder().statusCode(OK).headers(Map.of()).body(body).build();
  }

  private Ended ended(IOException problem) {
    if (problem instanceof InterruptedIOException) {
      return stopped();
    }
    return give(sentences.ofBody(problem));
  }

  private Ended give(LanguageModelException problem) {
    failure = problem;
    return new Ended();
  }

  private Ended stopped() {
    interrupted = true;
    return new Ended();
  }

  /** Takes the way out through langchain4j; what happened is kept by the exchange. */
  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended() {
      super("no response", null, false, false);
    }
  }
}
