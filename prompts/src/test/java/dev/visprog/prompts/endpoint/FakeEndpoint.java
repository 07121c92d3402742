package dev.visprog.prompts.endpoint;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server on this machine that speaks OpenAI's protocol as a script says: the first answer to the
 * first request, the second to the second, and the last to all that follow. On plain sockets, as
 * most of what it does wrong no server library would do.
 */
public final class FakeEndpoint implements AutoCloseable {
  private final ServerSocket socket;
  private final List<Answer> script;
  private final List<Asked> asked = new ArrayList<>(); // guarded by itself
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  private FakeEndpoint(ServerSocket socket, List<Answer> script) {
    this.socket = socket;
    this.script = script;
  }

  /** Starts a server that answers like this. */
  public static FakeEndpoint answering(Answer... script) {
    try {
      FakeEndpoint endpoint =
          new FakeEndpoint(
              new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), List.of(script));
      start(endpoint::accept);
      return endpoint;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code --llm} gets. */
  public String url() {
    return "http://" + host() + "/v1";
  }

  /** Address and port. */
  public String host() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** What was asked so far. */
  public List<Asked> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.add(connection);
        start(() -> serve(connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "fake endpoint");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(Socket connection) {
    try (connection) {
      Asked request = Asked.read(new BufferedInputStream(connection.getInputStream()));
      Answer answer;
      synchronized (asked) {
        answer = script.get(Math.min(asked.size(), script.size() - 1));
        asked.add(request);
      }
      OutputStream out = connection.getOutputStream();
      answer.write(request, out);
      out.flush();
    } catch (IOException e) {
      // the client went away, or the test is over
    }
  }

  /** What the server does with a request; it closes the connection after. */
  @FunctionalInterface
  public interface Answer {
    void write(Asked request, OutputStream out) throws IOException;
  }

  /** A reply, in the form that was asked for: streamed or all at once. */
  public static Answer reply(String text) {
    return finishing(text, "stop");
  }

  /** A reply with another reason to end. */
  public static Answer finishing(String text, String reason) {
    return (request, out) -> {
      if (request.streams()) {
        int middle = text.length() / 2;
        stream(
                delta(text.substring(0, middle)),
                delta(text.substring(middle)),
                "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}",
                "{\"choices\":[],\"usage\":" + USAGE + "}",
                "[DONE]")
            .write(request, out);
      } else {
        json(200, completion(text, reason)).write(request, out);
      }
    };
  }

  private static final String USAGE =
      "{\"prompt_tokens\":120,\"completion_tokens\":30,\"total_tokens\":150}";

  /** The JSON of a reply that comes all at once. */
  public static String completion(String text, String reason) {
    return "{\"id\":\"x\",\"object\":\"chat.completion\",\"model\":\"tiny\",\"choices\":[{\"index\":0,"
        + "\"message\":{\"role\":\"assistant\",\"content\":"
        + quoted(text)
        + "},\"finish_reason\":\""
        + reason
        + "\"}],\"usage\":"
        + USAGE
        + "}";
  }

  /** The JSON of a piece of a streamed reply. */
  public static String delta(String text) {
    return "{\"choices\":[{\"index\":0,\"delta\":{\"content\":"
        + quoted(text)
        + "},\"finish_reason\":null}]}";
  }

  /** Server-sent events, and then the end. */
  public static Answer stream(String... events) {
    return (request, out) -> {
      out.write(head(200, "Content-Type: text/event-stream"));
      for (String event : events) {
        out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    };
  }

  /** An error as OpenAI words it. */
  public static Answer error(int status, String message, String... headers) {
    return json(status, "{\"error\":{\"message\":" + quoted(message) + "}}", headers);
  }

  /** An error that names a parameter. */
  public static Answer unsupported(String parameter, String message) {
    return json(
        400,
        "{\"error\":{\"message\":"
            + quoted(message)
            + ",\"param\":\""
            + parameter
            + "\",\"code\":\"unsupported_parameter\"}}");
  }

  /** Any JSON. */
  public static Answer json(int status, String body, String... headers) {
    return (request, out) -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      List<String> all = new ArrayList<>(List.of(headers));
      all.add("Content-Type: application/json");
      all.add("Content-Length: " + bytes.length);
      out.write(head(status, all.toArray(String[]::new)));
      out.write(bytes);
    };
  }

  /** Reads the request and says nothing until the test is over. */
  public static Answer silence() {
    return (request, out) -> sleep(60_000);
  }

  /** Hangs up without a word. */
  public static Answer hangUp() {
    return (request, out) -> {};
  }

  /** Sends {@code text} one byte at a time, for ever. */
  public static Answer drip(String head, String text) {
    return (request, out) -> {
      out.write(head(200, head));
      for (int i = 0; ; i++) {
        out.write(text.charAt(i % text.length()));
        out.flush();
        sleep(5);
      }
    };
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Status line and headers. */
  public static byte[] head(int status, String... headers) {
    return ("HTTP/1.1 "
            + status
            + " Whatever\r\nConnection: close\r\n"
            + String.join("\r\n", headers)
            + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A JSON string. */
  public static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }

  /**
   * A request as it came.
   *
   * @param line method, path and version
   * @param headers by name in lower case
   * @param body the JSON
   */
  public record Asked(String line, Map<String, String> headers, String body) {

    private static Asked read(InputStream in) throws IOException {
      String line = line(in);
      Map<String, String> headers = new TreeMap<>();
      for (String header = line(in); !header.isEmpty(); header = line(in)) {
        int colon = header.indexOf(':');
        headers.put(
            header.substring(0, colon).toLowerCase(Locale.ROOT),
            header.substring(colon + 1).strip());
      }
      int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
      return new Asked(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("no request");
        }
        line.write(c);
      }
      return line.toString(StandardCharsets.UTF_8).strip();
    }

    /** Whether the reply is to be streamed. */
    public boolean streams() {
      return body.replaceAll("\\s", "").contains("\"stream\":true");
    }
  }
}
