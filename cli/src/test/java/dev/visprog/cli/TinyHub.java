package dev.visprog.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A server on this machine that answers as the model hub does, for one small repository. */
final class TinyHub implements AutoCloseable {
  static final String REPOSITORY = "owner/model";
  static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  /** The paths of the requests that came. */
  final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  private final Map<String, String> files =
      new TreeMap<>(Map.of("config.json", "{}", "model.safetensors", "weights".repeat(300)));
  private final HttpServer server;

  private TinyHub(HttpServer server) {
    this.server = server;
  }

  static TinyHub start() throws IOException {
    TinyHub hub =
        new TinyHub(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    hub.server.createContext("/", hub::answer);
    hub.server.start();
    return hub;
  }

  /** What {@code HF_ENDPOINT} gets. */
  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(path);
    String body = null;
    if (path.equals("/api/models/" + REPOSITORY + "/revision/main")) {
      body = description();
    } else if (path.startsWith("/" + REPOSITORY + "/resolve/" + COMMIT + "/")) {
      body = files.get(path.substring(path.lastIndexOf('/') + 1));
    }
    byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String description() {
    List<String> siblings = new ArrayList<>();
    files.forEach(
        (name, content) ->
            siblings.add(
                "{\"rfilename\": \"%s\", \"size\": %d, \"blobId\": \"%s\"}"
                    .formatted(name, content.length(), gitSha1(content))));
    return "{\"sha\": \"%s\", \"cardData\": {\"license\": \"apache-2.0\"}, \"siblings\": [%s]}"
        .formatted(COMMIT, String.join(", ", siblings));
  }

  private static String gitSha1(String content) {
    try {
      byte[] blob = ("blob " + content.length() + "\0" + content).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(blob));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
