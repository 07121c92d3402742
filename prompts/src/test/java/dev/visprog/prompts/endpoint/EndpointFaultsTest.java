package dev.visprog.prompts.endpoint;

import static dev.visprog.prompts.endpoint.FakeEndpoint.completion;
import static dev.visprog.prompts.endpoint.FakeEndpoint.delta;
import static dev.visprog.prompts.endpoint.FakeEndpoint.drip;
import static dev.visprog.prompts.endpoint.FakeEndpoint.error;
import static dev.visprog.prompts.endpoint.FakeEndpoint.finishing;
import static dev.visprog.prompts.endpoint.FakeEndpoint.hangUp;
import static dev.visprog.prompts.endpoint.FakeEndpoint.head;
import static dev.visprog.prompts.endpoint.FakeEndpoint.json;
import static dev.visprog.prompts.endpoint.FakeEndpoint.reply;
import static dev.visprog.prompts.endpoint.FakeEndpoint.silence;
import static dev.visprog.prompts.endpoint.FakeEndpoint.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.visprog.llm.LanguageModelException;
import dev.visprog.llm.LanguageModelException.Kind;
import dev.visprog.llm.Message;
import dev.visprog.llm.Reply;
import dev.visprog.llm.Request;
import dev.visprog.prompts.endpoint.FakeEndpoint.Answer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server does, there is a reply or one clear sentence, and the key is in neither. */
class EndpointFaultsTest {
  private static final String KEY = "sk-live-Zq7Xw2Lm9Kp4Rt8Vb1NcYd5";
  private static final Duration ENOUGH = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Request QUESTION =
      Request.of(List.of(Message.user("how many dogs are there?")), 100);

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<Duration> waits = new ArrayList<>();

  @BeforeEach
  void listen() {
    PrintStream all = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(all);
    System.setErr(all);
  }

  @AfterEach
  void findsTheKeyNowhere() {
    System.setOut(out);
    System.setErr(err);
    assertNoKey(printed.toString(StandardCharsets.UTF_8));
  }

  static Stream<Arguments> faults() {
    String echo = "Incorrect API key provided: " + KEY + ". (Bearer " + KEY + ")";
    String encoded = "bad token Bearer%20" + KEY + "&key=" + KEY.substring(0, 20);
    return Stream.of(
        fault(
            "401 that echoes the key", Kind.UNAUTHORIZED, "check OPENAI_API_KEY", error(401, echo)),
        fault("403 that echoes the key", Kind.UNAUTHORIZED, "does not allow", error(403, echo)),
        fault("400 that echoes the key", Kind.REJECTED, "[key]", error(400, encoded)),
        fault("400 in capitals", Kind.REJECTED, "[key]", error(400, KEY.toUpperCase(Locale.ROOT))),
        fault("404", Kind.REJECTED, "the model 'tiny'", error(404, "model 'tiny' not found")),
        fault("429 for ever", Kind.BUSY, "too many requests", error(429, "slow down " + KEY)),
        fault(
            "no money left",
            Kind.BUSY,
            "quota",
            json(429, "{\"error\":{\"message\":\"pay\",\"code\":\"insufficient_quota\"}}")),
        fault("500 for ever", Kind.SERVER_ERROR, "HTTP status 500", error(500, "oops " + KEY)),
        fault("a page for people", Kind.SERVER_ERROR, "502", json(502, "<html>" + KEY)),
        fault("too large", Kind.REJECTED, "too large", error(413, "large")),
        fault("invalid JSON", Kind.BAD_REPLY, "no chat completion", json(200, "{\"a\":" + KEY)),
        fault("other JSON", Kind.BAD_REPLY, "no chat completion", json(200, "{\"hello\":1}")),
        fault("no JSON", Kind.BAD_REPLY, "no chat completion", json(200, "")),
        fault("no choices", Kind.BAD_REPLY, "no chat completion", json(200, "{\"choices\":[]}")),
        fault("no words", Kind.BAD_REPLY, "said nothing", json(200, completion(" ", "stop"))),
        fault("content filter", Kind.REFUSED, "refuses", finishing("I", "content_filter")),
        fault("refusal", Kind.REFUSED, "refuses", refusal()),
        fault("hangs up", Kind.UNREACHABLE, "broke before a reply", hangUp()),
        fault("speaks no HTTP", Kind.UNREACHABLE, "speaks HTTP", raw("220 mail ready\r\n")),
        fault("breaks off", Kind.BAD_REPLY, "broke off", cutBody()),
        fault("9 MB", Kind.BAD_REPLY, "more than 8 MB", endless("Content-Type: text/plain")),
        fault(
            "redirect", Kind.REJECTED, "http://evil.example", moved("http://evil.example/" + KEY)),
        fault("redirect to nowhere", Kind.REJECTED, "another address", moved("::" + KEY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void saysInOneSentenceWhatIsWrong(String name, Kind kind, String words, Answer answer)
      throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(answer)) {
      assertFails(endpoint(server.url(), ENOUGH), QUESTION, kind, words);
    }
  }

  static Stream<Arguments> faultsOfStreams() {
    String half = delta("A=Loc(");
    return Stream.of(
        fault("no events", Kind.BAD_REPLY, "broke off", stream()),
        fault("truncated", Kind.BAD_REPLY, "broke off", stream(half, half)),
        fault("invalid JSON", Kind.BAD_REPLY, "broke off", stream(half, "{\"choices\":" + KEY)),
        fault(
            "error in the middle",
            Kind.SERVER_ERROR,
            "failed while it replied",
            stream(half, "{\"error\":{\"message\":\"no memory for " + KEY + "\"}}")),
        fault("content filter", Kind.REFUSED, "refuses", finishing("I", "content_filter")),
        fault(
            "refusal",
            Kind.REFUSED,
            "refuses",
            stream("{\"choices\":[{\"delta\":{\"refusal\":\"no\"},\"finish_reason\":\"stop\"}]}")),
        fault(
            "endless",
            Kind.BAD_REPLY,
            "more than 8 MB",
            endless("Content-Type: text/event-stream")),
        fault("401", Kind.UNAUTHORIZED, "check OPENAI_API_KEY", error(401, KEY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faultsOfStreams")
  void saysWhatIsWrongWithAStream(String name, Kind kind, String words, Answer answer)
      throws Exception {
    StringBuilder shown = new StringBuilder();
    try (FakeEndpoint server = FakeEndpoint.answering(answer)) {
      Request watched = QUESTION.streamingTo(shown::append);
      assertFails(endpoint(server.url(), ENOUGH), watched, kind, words);
    }
    assertNoKey(shown.toString());
  }

  @Test
  void saysThatNobodyAnswers() throws Exception {
    FakeEndpoint gone = FakeEndpoint.answering(silence());
    gone.close();
    assertFails(endpoint(gone.url(), ENOUGH), QUESTION, Kind.UNREACHABLE, "nobody answers");
    assertThat(waits).hasSize(3);
  }

  @Test
  void saysThatThereIsNoSuchHost() {
    assertFails(
        endpoint("http://no-such-host.invalid/v1", ENOUGH), QUESTION, Kind.UNREACHABLE, "no host");
    assertThat(waits).isEmpty();
  }

  @Test
  void triesAgainAfterATimeOut() throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(silence(), reply("two"))) {
      assertThat(endpoint(server.url(), Duration.ofSeconds(2)).ask(QUESTION).text())
          .isEqualTo("two");
    }
  }

  @Test
  void givesUpOnAServerThatKeepsSilent() throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(silence())) {
      assertFails(endpoint(server.url(), SHORT), QUESTION, Kind.TIMEOUT, "--llm-timeout");
      assertThat(server.asked().size()).isBetween(2, 4);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void givesUpOnAServerThatDrips(boolean streaming) throws Exception {
    Answer answer = drip("Content-Type: text/event-stream", "data: {\"choices\":[]}\n\n");
    try (FakeEndpoint server = FakeEndpoint.answering(answer)) {
      Request request = streaming ? QUESTION.streamingTo(text -> {}) : QUESTION;
      assertFails(endpoint(server.url(), SHORT), request, Kind.TIMEOUT, "not complete");
    }
  }

  @Test
  void triesAgainAfterTwoFailures() throws Exception {
    Answer failure = error(500, "oops");
    try (FakeEndpoint server = FakeEndpoint.answering(failure, failure, reply("two"))) {
      Reply reply = endpoint(server.url(), ENOUGH).ask(QUESTION);

      assertThat(reply.text()).isEqualTo("two");
      assertThat(reply.usage().requests()).isEqualTo(3);
      assertThat(waits.get(0)).isBetween(Duration.ofMillis(375), Duration.ofMillis(625));
      assertThat(waits.get(1)).isBetween(Duration.ofMillis(750), Duration.ofMillis(1250));
    }
  }

  static Stream<Arguments> waits() {
    return Stream.of(
        Arguments.of("Retry-After: 7", Duration.ofSeconds(7)),
        Arguments.of("Retry-After: Sun, 01 Mar 2026 12:00:09 GMT", Duration.ofSeconds(9)),
        Arguments.of("Retry-After: Sun, 01 Mar 2020 12:00:00 GMT", Duration.ZERO),
        Arguments.of("retry-after-ms: 1500", Duration.ofMillis(1500)));
  }

  @ParameterizedTest
  @MethodSource("waits")
  void waitsAsLongAsTheServerAsks(String header, Duration wait) throws Exception {
    for (Request request : List.of(QUESTION, QUESTION.streamingTo(text -> {}))) {
      waits.clear();
      try (FakeEndpoint server =
          FakeEndpoint.answering(error(429, "slow down", header), reply("two"))) {
        assertThat(endpoint(server.url(), ENOUGH).ask(request).text()).isEqualTo("two");
      }
      assertThat(waits).containsExactly(wait);
    }
  }

  @Test
  void doesNotWaitLongerThanTheUserWants() throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(error(429, "no", "Retry-After: 86400"))) {
      assertFails(endpoint(server.url(), ENOUGH), QUESTION, Kind.BUSY, "wait for 1440 min");
      assertThat(waits).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404})
  void doesNotRepeatWhatCannotHelp(int status) throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(error(status, "no"))) {
      LanguageModelException problem =
          catchThrowableOfType(
              LanguageModelException.class, () -> endpoint(server.url(), ENOUGH).ask(QUESTION));
      assertThat(problem).isNotNull();
      assertThat(waits).isEmpty();
      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void sendsTheKeyToNoOtherHost() throws Exception {
    try (FakeEndpoint other = FakeEndpoint.answering(reply("stolen"));
        FakeEndpoint server = FakeEndpoint.answering(moved(other.url() + "/chat/completions"))) {
      assertFails(endpoint(server.url(), ENOUGH), QUESTION, Kind.REJECTED, "--llm");
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void readsALongReply() throws Exception {
    String text = "word ".repeat(1 << 20);
    try (FakeEndpoint server = FakeEndpoint.answering(reply(text))) {
      assertThat(endpoint(server.url(), ENOUGH).ask(QUESTION).text()).isEqualTo(text);
    }
  }

  @Test
  void keepsTheKeyOutOfWhatTheModelSays() throws Exception {
    Answer split =
        stream(
            delta("the key is " + KEY.substring(0, 9)),
            delta(KEY.substring(9) + ", and sk-"),
            delta("live is how it begins"),
            "[DONE]");
    try (FakeEndpoint server = FakeEndpoint.answering(split, reply("it is " + KEY))) {
      StringBuilder shown = new StringBuilder();
      OpenAiEndpoint endpoint = endpoint(server.url(), ENOUGH);

      Reply streamed = endpoint.ask(QUESTION.streamingTo(shown::append));

      assertThat(shown.toString())
          .isEqualTo("the key is [key], and sk-live is how it begins")
          .isEqualTo(streamed.text());
      assertThat(endpoint.ask(QUESTION).text()).isEqualTo("it is [key]");
      assertNoKey(endpoint + " " + settings(server.url(), ENOUGH));
    }
  }

  @Test
  void endsAtOnceWhenInterrupted() throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(silence())) {
      OpenAiEndpoint endpoint = endpoint(server.url(), Duration.ofMinutes(5));
      List<Throwable> ends = new ArrayList<>();
      Thread thread =
          new Thread(
              () -> {
                try {
                  endpoint.ask(QUESTION);
                } catch (Exception e) {
                  ends.add(e);
                }
              });
      thread.start();
      while (server.asked().isEmpty()) {
        Thread.onSpinWait();
      }
      thread.interrupt();
      thread.join(20_000);
      assertThat(ends).singleElement().isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void lettsAMistakeOfTheWatcherThrough() throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(reply("one two"))) {
      Request watched =
          QUESTION.streamingTo(
              text -> {
                throw new IllegalStateException("mine");
              });
      assertThat(
              catchThrowableOfType(
                  IllegalStateException.class, () -> endpoint(server.url(), ENOUGH).ask(watched)))
          .hasMessage("mine");
    }
  }

  private static Arguments fault(String name, Kind kind, String words, Answer answer) {
    return Arguments.of(name, kind, words, answer);
  }

  private static Answer refusal() {
    return json(
        200,
        "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":null,"
            + "\"refusal\":\"never, "
            + KEY
            + "\"},\"finish_reason\":\"stop\"}]}");
  }

  private static Answer raw(String text) {
    return (request, out) -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer cutBody() {
    return (request, out) -> {
      out.write(head(200, "Content-Type: application/json", "Content-Length: 1000"));
      out.write("{\"choices\":[".getBytes(StandardCharsets.UTF_8));
    };
  }

  private static Answer endless(String header) {
    return (request, out) -> {
      out.write(head(200, header));
      byte[] piece = new byte[1 << 16];
      Arrays.fill(piece, (byte) 'x');
      for (int i = 0; i < 144; i++) {
        out.write(piece);
      }
    };
  }

  private static Answer moved(String target) {
    return error(307, "moved", "Location: " + target);
  }

  private static EndpointSettings settings(String url, Duration timeout) {
    return EndpointSettings.at(url, "tiny")
        .withKey(ApiKey.of(" " + KEY + "\n").orElseThrow())
        .withTimeout(timeout);
  }

  private OpenAiEndpoint endpoint(String url, Duration timeout) {
    return new OpenAiEndpoint(
        settings(url, timeout),
        new Backoff(Clock.fixed(NOW, ZoneOffset.UTC), new Random(1)),
        waits::add);
  }

  private static void assertFails(
      OpenAiEndpoint endpoint, Request request, Kind kind, String words) {
    LanguageModelException problem =
        catchThrowableOfType(LanguageModelException.class, () -> endpoint.ask(request));
    assertThat(problem).isNotNull();
    assertThat(problem.kind()).as(problem.getMessage()).isEqualTo(kind);
    assertThat(problem.getMessage())
        .contains(words)
        .doesNotContain("\n")
        .doesNotEndWith(".")
        .hasSizeLessThan(500);
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    assertNoKey(trace.toString());
  }

  /** Neither the key nor any larger part of it, in any case. */
  private static void assertNoKey(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i + 10 <= KEY.length(); i++) {
      assertThat(lower).doesNotContain(KEY.substring(i, i + 10).toLowerCase(Locale.ROOT));
    }
  }
}
