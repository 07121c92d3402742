package dev.visprog.prompts.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where an endpoint is, such as {@code http://localhost:11434/v1}.
 *
 * @param uri without a slash at the end
 */
record EndpointAddress(URI uri) {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  /** The paths below the base that people paste along with it. */
  private static final String[] RESOURCES = {"/chat/completions", "/completions", "/models"};

  /**
   * Reads an address as users paste it.
   *
   * @throws IllegalArgumentException if it is none; the message shows no user name or password
   */
  static EndpointAddress parse(String pasted) {
    String text = pasted.strip();
    if (!text.contains("://")) {
      throw new IllegalArgumentException(
          "got the endpoint '%s', want an address with http:// or https://, such as http://localhost:11434/v1"
              .formatted(shown(text)));
    }
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "got the endpoint '%s', want an address such as http://localhost:11434/v1"
              .formatted(shown(text)),
          null);
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException(
          "got the endpoint '%s', want it to begin with http:// or https://"
              .formatted(shown(text)));
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "got a user name or password in the endpoint '%s', want none: the key goes into OPENAI_API_KEY"
              .formatted(shown(text)));
    }
    if (uri.getHost() == null || uri.getPort() > 65535) {
      throw new IllegalArgumentException(
          "got the endpoint '%s' without a host, want an address such as http://localhost:11434/v1"
              .formatted(shown(text)));
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "got the endpoint '%s', want an address without ? and #".formatted(shown(text)));
    }
    return new EndpointAddress(URI.create(scheme + "://" + uri.getRawAuthority() + path(uri)));
  }

  private static String path(URI uri) {
    String path = withoutSlash(uri.getRawPath());
    for (String resource : RESOURCES) {
      if (path.endsWith(resource)) {
        return withoutSlash(path.substring(0, path.length() - resource.length()));
      }
    }
    return path;
  }

  private static String withoutSlash(String path) {
    return path.replaceFirst("/+$", "");
  }

  /** Without what may be a password: everything before the last {@code @}, all after {@code ?}. */
  private static String shown(String text) {
    String shown = text.replaceAll("[^/]*@", "").replaceAll("[?#].*", "");
    return shown.replaceAll("[\\p{Cntrl}\\s]+", " ");
  }

  /** The host with its port, for messages. */
  String host() {
    return uri.getRawAuthority();
  }

  /** Whether it is a server of this machine. */
  boolean local() {
    return LOCAL.contains(uri.getHost().toLowerCase(Locale.ROOT));
  }

  /** Whether the path names a version of the protocol, as nearly every endpoint's does. */
  boolean versioned() {
    return uri.getRawPath().matches(".*/v\\d.*");
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
