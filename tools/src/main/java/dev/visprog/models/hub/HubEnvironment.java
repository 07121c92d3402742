package dev.visprog.models.hub;

import dev.visprog.file.FileProblem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@link HubSettings} from environment variables; one that is empty counts as not set. */
final class HubEnvironment {
  private static final String HUB = "https://huggingface.co";
  private static final Set<String> YES = Set.of("1", "on", "yes", "true");
  private static final long LONGEST_TOKEN_FILE = 10_000;

  private final Map<String, String> env;

  HubEnvironment(Map<String, String> env) {
    this.env = env;
  }

  HubSettings settings() throws HubException {
    try {
      Path cache =
          path("HF_HUB_CACHE")
              .or(() -> path("HUGGINGFACE_HUB_CACHE"))
              .orElseGet(() -> hubHome().resolve("hub"));
      return new HubSettings(
          cache.toAbsolutePath().normalize(),
          endpoint(),
          token(),
          yes("HF_HUB_OFFLINE") || yes("TRANSFORMERS_OFFLINE"),
          transfer());
    } catch (InvalidPathException e) {
      throw new HubException(
          "the model cache: got '%s', which is no usable folder name".formatted(e.getInput()), e);
    }
  }

  private Path hubHome() {
    return path("HF_HOME")
        .orElseGet(
            () ->
                path("XDG_CACHE_HOME")
                    .orElseGet(() -> userHome().resolve(".cache"))
                    .resolve("huggingface"));
  }

  private Path userHome() {
    return Path.of(text("HOME").orElseGet(() -> System.getProperty("user.home", "")));
  }

  private URI endpoint() throws HubException {
    String text = text("HF_ENDPOINT").orElse(HUB).replaceFirst("/+$", "");
    try {
      URI uri = new URI(text);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // said below, without the text: a user name and a password may be in it
    }
    throw new HubException(
        "HF_ENDPOINT: want an address such as %s, without a user name".formatted(HUB));
  }

  private Optional<AccessToken> token() throws HubException {
    for (String name : new String[] {"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"}) {
      if (text(name).isPresent()) {
        return AccessToken.of(text(name).get(), name);
      }
    }
    Path file = path("HF_TOKEN_PATH").orElseGet(() -> hubHome().resolve("token"));
    if (yes("HF_HUB_DISABLE_IMPLICIT_TOKEN") || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      if (Files.size(file) > LONGEST_TOKEN_FILE) {
        throw new HubException("the file %s is too long for a token".formatted(file));
      }
      return AccessToken.of(Files.readString(file), "the file " + file);
    } catch (IOException e) {
      throw new HubException(
          "the token in %s cannot be read: %s".formatted(file, FileProblem.describe(e)), e);
    }
  }

  private Transfer transfer() throws HubException {
    Optional<String> seconds = text("HF_HUB_DOWNLOAD_TIMEOUT");
    if (seconds.isEmpty()) {
      return Transfer.STANDARD;
    }
    if (!seconds.get().matches("[1-9][0-9]{0,4}")) {
      throw new HubException(
          "HF_HUB_DOWNLOAD_TIMEOUT: got '%s', want a number of seconds".formatted(seconds.get()));
    }
    return Transfer.STANDARD.withPatience(Duration.ofSeconds(Long.parseLong(seconds.get())));
  }

  private boolean yes(String name) {
    return YES.contains(env.getOrDefault(name, "").toLowerCase(Locale.ROOT));
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(env.get(name)).filter(value -> !value.isBlank());
  }

  /** A folder; {@code ~/} at its start is the user's own. */
  private Optional<Path> path(String name) {
    return text(name)
        .map(
            text ->
                text.equals("~") || text.startsWith("~/")
                    ? userHome().resolve(text.substring(Math.min(2, text.length())))
                    : Path.of(text));
  }
}
