package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs that ask a server on this machine which speaks OpenAI's protocol. */
class LanguageModelTest {
  private static final String KEY = "sk-visprog-test-0123456789abcdef";
  private static final String ONE =
      "BOX0=Loc(image=IMAGE, object='LEFT')\nANSWER0=Count(box=BOX0)\nRESULT=Result(var=ANSWER0)";
  private static final String TWO = "ANSWER0=Eval(expr='1 + 1')\nRESULT=Result(var=ANSWER0)";

  private record Scripted(int status, String type, String body) {
    Scripted(int status, String body) {
      this(status, "application/json", body);
    }
  }

  private final Deque<Scripted> script = new ArrayDeque<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  @TempDir private Path folder;
  private Path picture;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    picture = Pictures.redAndBlue(folder.resolve("picture.png"), 64, 32);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          Scripted next = script.isEmpty() ? new Scripted(500, "{}") : script.remove();
          byte[] body = next.body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", next.type);
          exchange.sendResponseHeaders(next.status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void runsTheProgramThatTheModelWrites() throws IOException {
    says("Sure:\n```\n" + ONE + "\n```");
    Cli.Outcome run = run();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("1" + System.lineSeparator());
    assertThat(requests).hasSize(1);
    assertThat(requests.get(0)).contains("Anything in the left half?", "Count(", "tiny-model");
  }

  @Test
  void letsTheModelMendAProgramThatIsNotSound() throws IOException {
    says("BOX0=Lok(image=IMAGE, object='LEFT')\nRESULT=Result(var=BOX0)");
    says(ONE);
    Cli.Outcome run = run("--json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(requests).hasSize(2);
    assertThat(requests.get(1)).contains("unknown-tool");
    JsonNode planning = new ObjectMapper().readTree(run.out()).get("planning");
    assertThat(planning.at("/model").asText()).isEqualTo("tiny-model");
    assertThat(planning.at("/attempts/0/problem").asText()).contains("unknown-tool");
    assertThat(planning.at("/attempts/1").has("problem")).isFalse();
    assertThat(planning.at("/promptTokens").asInt()).isEqualTo(2_000);
  }

  @Test
  void letsTheModelMendAProgramThatFails() throws IOException {
    says("ANSWER0=Eval(expr='1 / 0')\nRESULT=Result(var=ANSWER0)");
    says(TWO);
    Path trace = folder.resolve("trace.json");
    Cli.Outcome run = run("--trace", trace.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("2" + System.lineSeparator());
    assertThat(Files.readString(trace)).contains("1 / 0");
  }

  @Test
  void givesUpAfterAsManyRepairsAsAllowed() throws IOException {
    for (int i = 0; i < 4; i++) {
      says("X%d=Lok(image=IMAGE)\nRESULT=Result(var=X%d)".formatted(i, i));
    }
    Cli.Outcome run = run("--repairs", "1");
    assertThat(run.code()).isEqualTo(3);
    assertThat(requests).hasSize(2);
    assertThat(run.err()).contains("unknown-tool");
  }

  @Test
  void takesTheAnswerOfTheMajority() throws IOException {
    says(TWO);
    says(ONE);
    says("ANSWER1=Eval(expr='2')\nRESULT=Result(var=ANSWER1)");
    Path report = folder.resolve("report.html");
    Cli.Outcome run = run("--votes", "3", "--json", "--report", report.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("2 of 3 programs came to this answer");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.at("/answer/value").asInt()).isEqualTo(2);
    assertThat(json.at("/planning/confidence").asDouble()).isEqualTo(2 / 3.0);
    assertThat(json.at("/planning/votes/1/answer").asText()).isEqualTo("1");
    assertThat(json.at("/planning/requests").asInt()).isEqualTo(3);
    assertThat(Files.readString(report))
        .contains("tiny-model", "2 of 3 programs came to this answer (67 %)");
  }

  @Test
  void explainsAPlan() throws IOException {
    says(ONE);
    Cli.Outcome plan =
        cli()
            .call(
                "plan",
                "--explain",
                "Anything in the left half?",
                "--llm",
                url(),
                "--llm-model",
                "tiny-model");
    assertThat(plan.code()).as(plan.err()).isZero();
    assertThat(plan.out().strip().lines().toList()).isEqualTo(ONE.lines().toList());
    assertThat(plan.err()).contains("tiny-model", "examples: ", "1,000 tokens read, 40 written");
  }

  @Test
  void showsTheProgramOnATerminalWhileItArrives() {
    streams("BOX0=Loc(image=IMAGE, object='LEFT')\nANS", "WER0=Count(box=BOX0)\u001b[2J");
    Cli.Outcome run = new Cli("", Map.of("TERM", "dumb"), true).call(words().toArray());
    assertThat(requests.get(0).replaceAll("\\s", "")).contains("\"stream\":true");
    assertThat(run.err())
        .contains("BOX0=Loc(image=IMAGE, object='LEFT')\nANSWER0=Count(box=BOX0)\\u001b[2J")
        .doesNotContain("\u001b[2J");
  }

  @Test
  void anUnrepairedProgramLeavesItsAttempts() throws IOException {
    says("A=Lok(image=IMAGE)");
    says("I'm sorry, but I can't help with that.");
    Path trace = folder.resolve("trace.json");
    Path report = folder.resolve("report.html");
    Cli.Outcome run = run("--json", "--trace", trace.toString(), "--report", report.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains("warning: the program could not be repaired: tiny-model will not write")
        .contains("error[unknown-tool]");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.at("/error/code").asText()).isEqualTo("program-rejected");
    assertThat(json.at("/planning/attempts")).hasSize(2);
    assertThat(json.at("/program").asText().strip()).isEqualTo("A=Lok(image=IMAGE)");
    assertThat(Files.readString(trace)).contains("\"kind\": \"program-rejected\"", "I can't help");
    assertThat(Files.readString(report)).contains("The program is not sound", "2 attempts");
  }

  @Test
  void keepsTheKeyToItselfWhenItIsRefused() throws IOException {
    script.add(
        new Scripted(
            401, "{\"error\": {\"message\": \"Incorrect API key provided: " + KEY + "\"}}"));
    Path trace = folder.resolve("trace.json");
    Path report = folder.resolve("report.html");
    Cli.Outcome run =
        run(
            "--json",
            "--verbose",
            "--votes",
            "3",
            "--trace",
            trace.toString(),
            "--report",
            report.toString());
    assertThat(run.code()).isEqualTo(4);
    assertThat(requests).hasSize(1); // no use in asking for the other votes
    assertThat(run.err()).contains("OPENAI_API_KEY");
    assertThat(run.out()).contains("\"exitCode\" : 4", "\"model\" : \"tiny-model\"");
    assertThat(run.out() + run.err()).doesNotContain(KEY);
    assertThat(Files.readString(trace)).contains("\"no-program\"").doesNotContain(KEY);
    assertThat(Files.readString(report)).contains("No program").doesNotContain(KEY);
  }

  @Test
  void saysThatTheModelRefused() throws IOException {
    says("I'm sorry, but I can't help with that.");
    Cli.Outcome run = run();
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("will not write a program", "I can't help with that");
  }

  @Test
  void saysThatNobodyAnswers() {
    server.stop(0);
    Cli.Outcome run = run("--llm-retries", "0");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err().strip().lines()).hasSize(1);
  }

  @Test
  void saysWhatIsMissingOnTheCommandLine() {
    Cli.Outcome nameless = cli().call("run", "Count the dogs", picture, "--llm", url());
    assertThat(nameless.code()).isEqualTo(2);
    assertThat(nameless.err()).contains("--llm-model");
    Cli.Outcome homeless =
        Cli.piped().call("run", "Count the dogs", picture, "--llm-model", "tiny-model");
    assertThat(homeless.code()).isEqualTo(2);
    assertThat(homeless.err()).contains("--llm URL");
  }

  private void says(String text) throws IOException {
    script.add(
        new Scripted(
            200,
            """
            {"id": "1", "object": "chat.completion", "created": 1, "model": "tiny-model",
             "choices": [{"index": 0, "finish_reason": "stop",
                          "message": {"role": "assistant", "content": %s}}],
             "usage": {"prompt_tokens": 1000, "completion_tokens": 40, "total_tokens": 1040}}
            """
                .formatted(new ObjectMapper().writeValueAsString(text))));
  }

  private void streams(String... pieces) {
    StringBuilder events = new StringBuilder();
    ObjectMapper json = new ObjectMapper();
    for (String piece : pieces) {
      ObjectNode event = json.createObjectNode();
      ObjectNode choice = event.putArray("choices").addObject().put("index", 0);
      choice.putObject("delta").put("content", piece);
      events.append("data: ").append(event).append("\n\n");
    }
    events
        .append("data: {\"choices\": [{\"index\": 0, \"delta\": {}, \"finish_reason\": \"stop\"}]}")
        .append("\n\ndata: [DONE]\n\n");
    script.add(new Scripted(200, "text/event-stream", events.toString()));
  }

  private String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/v1";
  }

  private static Cli cli() {
    return Cli.piped().with("OPENAI_API_KEY", KEY);
  }

  private List<Object> words() {
    return new ArrayList<>(
        List.of(
            "run",
            "Anything in the left half?",
            picture,
            "--llm",
            url(),
            "--llm-model",
            "tiny-model"));
  }

  private Cli.Outcome run(String... more) {
    List<Object> words = words();
    words.addAll(List.of(more));
    return cli().call(words.toArray());
  }
}
