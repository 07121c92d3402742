package dev.visprog.models.hub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks the hub and the servers that it sends us to. Redirects are followed here, one by one, so
 * that the token goes to the hub alone and a secure connection never becomes an open one.
 */
final class HubConnection {
  private static final int MOST_REDIRECTS = 10;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final HubSettings settings;
  private final HttpClient client;

  HubConnection(HubSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1) // parts that share one connection would share its speed
            .followRedirects(Redirect.NEVER)
            .connectTimeout(settings.transfer().patience())
            .build();
  }

  /** An address below the hub's endpoint. */
  URI address(String path) {
    return URI.create(settings.endpoint() + UrlPath.encode(path));
  }

  /**
   * Asks for an address.
   *
   * @param range the bytes wanted, as {@code bytes=0-99}, or all
   * @return the last answer, whatever its status; to be closed by its body
   * @throws TransientException if there was no answer
   */
  HttpResponse<BodyQueue> get(URI address, @Nullable String range)
      throws HubException, TransientException, InterruptedException {
    URI at = address;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpResponse<BodyQueue> answer = send(at, range);
      if (!REDIRECTS.contains(answer.statusCode())) {
        return answer;
      }
      answer.body().close();
      at = redirect(at, answer);
    }
    throw new HubException(
        "got more than %d redirects from %s".formatted(MOST_REDIRECTS, address.getHost()));
  }

  /** The whole of a short body. */
  byte[] all(BodyQueue body) throws HubException, TransientException, InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (body) {
      List<ByteBuffer> piece = body.next(settings.transfer().patience());
      while (!piece.isEmpty()) {
        for (ByteBuffer buffer : piece) {
          byte[] copy = new byte[buffer.remaining()];
          buffer.get(copy);
          bytes.writeBytes(copy);
        }
        if (bytes.size() > BoundedJson.LONGEST) {
          throw new HubException(
              "the hub's answer: got more than %d bytes".formatted(BoundedJson.LONGEST));
        }
        piece = body.next(settings.transfer().patience());
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new TransientException(String.valueOf(e.getMessage()));
    }
  }

  private HttpResponse<BodyQueue> send(URI address, @Nullable String range)
      throws HubException, TransientException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(settings.transfer().patience())
            .header("User-Agent", "visprog")
            .header("Accept-Encoding", "identity"); // a range of packed bytes is of no use
    if (range != null) {
      request.header("Range", range);
    }
    if (isHub(address)) {
      settings.token().ifPresent(token -> request.header("Authorization", token.authorization()));
    }
    try {
      return client.send(request.build(), head -> new BodyQueue());
    } catch (ConnectException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof UnresolvedAddressException) {
          throw new HubException(unreachable(address, "no such host"), e);
        }
      }
      throw new TransientException(unreachable(address, "no connection"));
    } catch (IOException e) {
      throw new TransientException(unreachable(address, problem(e)));
    }
  }

  private static String problem(IOException e) {
    return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName())
        .lines()
        .findFirst()
        .orElse("no answer");
  }

  private static String unreachable(URI address, String problem) {
    return "cannot reach %s (%s)".formatted(origin(address), problem);
  }

  /** Addresses of other servers carry signatures, so messages name no more than the host. */
  private static URI redirect(URI from, HttpResponse<?> answer) throws HubException {
    String location = answer.headers().firstValue("Location").orElse("");
    try {
      URI to = from.resolve(location);
      boolean web = "https".equals(to.getScheme()) || "http".equals(to.getScheme());
      boolean opened = "https".equals(from.getScheme()) && "http".equals(to.getScheme());
      if (!location.isEmpty() && web && to.getHost() != null && !opened) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new HubException(
        "got a redirect from %s that leads nowhere, or from https to http"
            .formatted(from.getHost()));
  }

  boolean isHub(URI address) {
    return origin(address).equals(origin(settings.endpoint()));
  }

  private static String origin(URI address) {
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    int port = address.getPort();
    boolean usual = port == -1 || port == (scheme.equals("https") ? 443 : 80);
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return scheme + "://" + host + (usual ? "" : ":" + port);
  }
}
