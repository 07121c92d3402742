package dev.visprog.models.hub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * A server on this machine that behaves like the hub, with a second one, on another port, for the
 * large files; and misbehaves as it is told to.
 */
public final class FakeHub implements AutoCloseable {
  /** The commit of {@code main} until it is changed. */
  public static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How the next request for a file goes wrong. */
  interface Trouble {
    /** Answers. */
    void answer(HttpExchange exchange, byte[] content) throws IOException;
  }

  /** All requests: method, server (hub or cdn), path, range and whether a token came. */
  public final List<String> requests = new CopyOnWriteArrayList<>();

  final Deque<Trouble> troubles = new ConcurrentLinkedDeque<>();

  /** What happens to the first request for the content of a file, by its name. */
  final Map<String, Trouble> troubleWith = new ConcurrentHashMap<>();

  final Map<String, byte[]> files = new TreeMap<>();
  final Map<String, Boolean> large = new TreeMap<>();
  final String repository;
  volatile String commit = COMMIT;
  volatile String licence = "apache-2.0";
  volatile boolean ranges = true;
  volatile UnaryOperator<String> metadata = json -> json;
  volatile UnaryOperator<byte[]> served = content -> content;
  private final HttpServer hub;
  private final HttpServer cdn;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private FakeHub(String repository, HttpServer hub, HttpServer cdn) {
    this.repository = repository;
    this.hub = hub;
    this.cdn = cdn;
  }

  /** A hub with one repository. */
  public static FakeHub with(String repository) throws IOException {
    FakeHub fake = new FakeHub(repository, server(), server());
    fake.hub.createContext("/api/models/" + repository + "/revision/", fake::describe);
    fake.hub.createContext("/" + repository + "/resolve/", fake::resolve);
    fake.hub.createContext("/", exchange -> fake.fail(exchange, 404, "RepoNotFound"));
    fake.cdn.createContext("/", fake::deliver);
    fake.hub.setExecutor(fake.threads);
    fake.cdn.setExecutor(fake.threads);
    fake.hub.start();
    fake.cdn.start();
    return fake;
  }

  private static HttpServer server() throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  /** What {@code HF_ENDPOINT} gets. */
  public String url() {
    return "http://localhost:" + hub.getAddress().getPort();
  }

  /** A file in the repository itself. */
  public FakeHub small(String name, String content) {
    files.put(name, content.getBytes(StandardCharsets.UTF_8));
    large.put(name, false);
    return this;
  }

  /** A file in large file storage. */
  public FakeHub large(String name, byte[] content) {
    files.put(name, content);
    large.put(name, true);
    return this;
  }

  /** The requests for contents, without those that describe. */
  List<String> deliveries() {
    return requests.stream().filter(request -> request.startsWith("cdn")).toList();
  }

  static String checksum(byte[] content, Checksum.Kind kind) {
    byte[] digest =
        new Checksum(kind, "0".repeat(kind == Checksum.Kind.SHA256 ? 64 : 40))
            .begin(content.length)
            .digest(content);
    return HexFormat.of().formatHex(digest);
  }

  private void describe(HttpExchange exchange) throws IOException {
    note("api", exchange);
    Trouble trouble = troubles.poll();
    if (trouble != null) {
      trouble.answer(exchange, new byte[0]);
      return;
    }
    String revision = exchange.getRequestURI().getPath().replaceFirst(".*/revision/", "");
    if (!List.of("main", "refs/pr/1", commit).contains(revision)) {
      fail(exchange, 404, "RevisionNotFound");
      return;
    }
    ObjectNode json = JSON.createObjectNode().put("id", repository).put("sha", commit);
    json.putObject("cardData").put("license", licence);
    files.forEach(
        (name, content) -> {
          ObjectNode file = json.withArray("siblings").addObject();
          file.put("rfilename", name).put("size", content.length);
          file.put("blobId", checksum(content, Checksum.Kind.GIT_SHA1));
          if (isLarge(name)) {
            file.putObject("lfs")
                .put("sha256", checksum(content, Checksum.Kind.SHA256))
                .put("size", content.length)
                .put("pointerSize", 134);
          }
        });
    send(exchange, 200, metadata.apply(json.toString()).getBytes(StandardCharsets.UTF_8));
  }

  private void resolve(HttpExchange exchange) throws IOException {
    note("hub", exchange);
    String name = exchange.getRequestURI().getPath().replaceFirst(".*/resolve/[0-9a-f]{40}/", "");
    byte[] content = files.get(name);
    if (content == null) {
      fail(exchange, 404, "EntryNotFound");
      return;
    }
    exchange.getResponseHeaders().add("X-Repo-Commit", commit);
    if (isLarge(name)) {
      String hash = checksum(content, Checksum.Kind.SHA256);
      exchange.getResponseHeaders().add("X-Linked-Etag", "\"" + hash + "\"");
      exchange.getResponseHeaders().add("X-Linked-Size", String.valueOf(content.length));
      exchange
          .getResponseHeaders()
          .add(
              "Location",
              "http://localhost:" + cdn.getAddress().getPort() + "/" + name + "?Signature=secret");
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
    } else {
      String hash = checksum(content, Checksum.Kind.GIT_SHA1);
      exchange.getResponseHeaders().add("ETag", "\"" + hash + "\"");
      serve(exchange, name, content);
    }
  }

  private void deliver(HttpExchange exchange) throws IOException {
    note("cdn", exchange);
    String name = exchange.getRequestURI().getPath().substring(1);
    serve(exchange, name, Objects.requireNonNull(files.get(name)));
  }

  private void serve(HttpExchange exchange, String name, byte[] content) throws IOException {
    Trouble own = troubleWith.remove(name);
    Trouble trouble = own == null ? troubles.poll() : own;
    if (trouble != null) {
      trouble.answer(exchange, content);
      return;
    }
    answer(exchange, served.apply(content), Integer.MAX_VALUE);
  }

  /** Answers with the range that was asked for, but breaks off after so many bytes. */
  void answer(HttpExchange exchange, byte[] content, int breakAfter) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    byte[] body = content;
    int status = 200;
    if (range != null && ranges) {
      String[] ends = range.replace("bytes=", "").split("-", 2);
      int from = Integer.parseInt(ends[0]);
      int to = Math.min(content.length - 1, Integer.parseInt(ends[1]));
      body = Arrays.copyOfRange(content, from, to + 1);
      status = 206;
      exchange
          .getResponseHeaders()
          .add("Content-Range", "bytes %d-%d/%d".formatted(from, to, content.length));
    }
    if (breakAfter < body.length) {
      exchange.sendResponseHeaders(status, body.length);
      OutputStream out = exchange.getResponseBody();
      out.write(body, 0, breakAfter);
      out.flush();
      exchange.close(); // with less than was announced
      return;
    }
    send(exchange, status, body);
  }

  /** Breaks the connection after so many bytes. */
  Trouble breakAfter(int bytes) {
    return (exchange, content) -> answer(exchange, served.apply(content), bytes);
  }

  /** Answers with a status and headers. */
  Trouble status(int status, String... headers) {
    return (exchange, content) -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      send(exchange, status, new byte[0]);
    };
  }

  private void fail(HttpExchange exchange, int status, String code) throws IOException {
    exchange.getResponseHeaders().add("X-Error-Code", code);
    send(exchange, status, "{}".getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private boolean isLarge(String name) {
    return Boolean.TRUE.equals(large.get(name));
  }

  private void note(String server, HttpExchange exchange) {
    String range = exchange.getRequestHeaders().getFirst("Range");
    boolean token = exchange.getRequestHeaders().containsKey("Authorization");
    requests.add(
        server
            + " "
            + exchange.getRequestURI().getPath()
            + (range == null ? "" : " " + range)
            + (token ? " token" : ""));
  }

  @Override
  public void close() {
    hub.stop(0);
    cdn.stop(0);
    threads.shutdownNow();
  }
}
