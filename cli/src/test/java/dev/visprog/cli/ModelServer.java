package dev.visprog.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** A server on this machine that speaks OpenAI's protocol and says what it is told to, in order. */
final class ModelServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The bodies of the requests that came. */
  final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  private record Scripted(int status, String type, String body) {}

  private final Deque<Scripted> script = new ArrayDeque<>();
  private final HttpServer server;

  private ModelServer(HttpServer server) {
    this.server = server;
  }

  static ModelServer start() throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ModelServer server = new ModelServer(http);
    http.createContext(
        "/",
        exchange -> {
          server.requests.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          Scripted next = server.next();
          byte[] body = next.body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", next.type);
          exchange.sendResponseHeaders(next.status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    http.start();
    return server;
  }

  private synchronized Scripted next() {
    return script.isEmpty() ? new Scripted(500, "application/json", "{}") : script.remove();
  }

  private synchronized void add(Scripted answer) {
    script.add(answer);
  }

  /** What {@code --llm} gets. */
  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/v1";
  }

  /** Says this next. */
  void says(String text) throws JsonProcessingException {
    answers(
        200,
        """
        {"id": "1", "object": "chat.completion", "created": 1, "model": "tiny-model",
         "choices": [{"index": 0, "finish_reason": "stop",
                      "message": {"role": "assistant", "content": %s}}],
         "usage": {"prompt_tokens": 1000, "completion_tokens": 40, "total_tokens": 1040}}
        """
            .formatted(JSON.writeValueAsString(text)));
  }

  /** Answers with this JSON next. */
  void answers(int status, String body) {
    add(new Scripted(status, "application/json", body));
  }

  /** Says this next, piece by piece. */
  void streams(String... pieces) {
    StringBuilder events = new StringBuilder();
    for (String piece : pieces) {
      ObjectNode event = JSON.createObjectNode();
      ObjectNode choice = event.putArray("choices").addObject().put("index", 0);
      choice.putObject("delta").put("content", piece);
      events.append("data: ").append(event).append("\n\n");
    }
    events
        .append("data: {\"choices\": [{\"index\": 0, \"delta\": {}, \"finish_reason\": \"stop\"}]}")
        .append("\n\ndata: [DONE]\n\n");
    add(new Scripted(200, "text/event-stream", events.toString()));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
