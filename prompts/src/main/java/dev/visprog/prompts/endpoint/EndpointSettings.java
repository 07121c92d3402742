package dev.visprog.prompts.endpoint;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which language model is asked, and how patiently.
 *
 * @param baseUrl where the endpoint is, such as {@code http://localhost:11434/v1}
 * @param model what the endpoint calls the model
 * @param key the secret that the endpoint asks for; null: none is sent, as local servers want none
 * @param timeout longest time for one request; all tries of a question together take at most this
 *     times the tries
 * @param retries how often a request that failed for a passing reason is sent again, 0 to 20
 * @param prices what tokens cost
 */
public record EndpointSettings(
    URI baseUrl,
    String model,
    @Nullable ApiKey key,
    Duration timeout,
    int retries,
    PriceTable prices) {
  /** The environment variable that holds the API key. */
  public static final String KEY_VARIABLE = "OPENAI_API_KEY";

  /** The environment variable that says where the endpoint is. */
  public static final String URL_VARIABLE = "OPENAI_BASE_URL";

  private static final String OPENAI = "https://api.openai.com/v1";

  /** Small, cheap, with eyes: what a key alone is good for. */
  private static final String OPENAI_MODEL = "gpt-4o-mini";

  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final int RETRIES = 3;
  private static final int MOST_RETRIES = 20;

  public EndpointSettings {
    baseUrl = EndpointAddress.parse(baseUrl.toString()).uri();
    model = model.strip();
    if (model.isEmpty() || model.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "got no usable name of a model, want what the endpoint calls it");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("got the time limit " + timeout + ", want more than 0");
    }
    if (retries < 0 || retries > MOST_RETRIES) {
      throw new IllegalArgumentException(
          "got %d retries, want 0 to %d".formatted(retries, MOST_RETRIES));
    }
  }

  /**
   * An endpoint with the usual patience: two minutes for a request, three retries, no key.
   *
   * @param baseUrl as users paste it: a slash or {@code /chat/completions} at the end is cut off
   * @throws IllegalArgumentException if it is no address or the name is empty; the message is for
   *     the user
   */
  public static EndpointSettings at(String baseUrl, String model) {
    return new EndpointSettings(
        EndpointAddress.parse(baseUrl).uri(), model, null, TIMEOUT, RETRIES, PriceTable.NONE);
  }

  /**
   * What the user has set up: the address that is given, or else {@code OPENAI_BASE_URL}, or else,
   * if there is an {@code OPENAI_API_KEY}, OpenAI's.
   *
   * @param env the environment variables
   * @param baseUrl where the endpoint is; null: as the environment says
   * @param model what the endpoint calls the model; null: a small one, of OpenAI's only
   * @return empty if no endpoint is set up
   * @throws IllegalArgumentException if something is missing or wrong; the message is for the user
   *     and holds no key
   */
  public static Optional<EndpointSettings> find(
      Map<String, String> env, @Nullable String baseUrl, @Nullable String model) {
    Optional<ApiKey> key = ApiKey.of(env.getOrDefault(KEY_VARIABLE, ""));
    String url = baseUrl == null ? env.getOrDefault(URL_VARIABLE, "").strip() : baseUrl;
    if (url.isEmpty() && baseUrl == null) {
      return key.map(known -> at(OPENAI, model == null ? OPENAI_MODEL : model).withKey(known));
    }
    EndpointAddress address = EndpointAddress.parse(url);
    if (model == null && !address.toString().equals(OPENAI)) {
      throw new IllegalArgumentException(
          "got the endpoint %s but no model, want its name with --llm-model".formatted(address));
    }
    EndpointSettings settings = at(url, model == null ? OPENAI_MODEL : model);
    return Optional.of(key.map(settings::withKey).orElse(settings));
  }

  /** The same with a key. */
  public EndpointSettings withKey(ApiKey newKey) {
    return new EndpointSettings(baseUrl, model, newKey, timeout, retries, prices);
  }

  /** The same with other patience. */
  public EndpointSettings withTimeout(Duration newTimeout) {
    return new EndpointSettings(baseUrl, model, key, newTimeout, retries, prices);
  }

  /** The same with other persistence. */
  public EndpointSettings withRetries(int newRetries) {
    return new EndpointSettings(baseUrl, model, key, timeout, newRetries, prices);
  }

  /** The same with prices. */
  public EndpointSettings withPrices(PriceTable newPrices) {
    return new EndpointSettings(baseUrl, model, key, timeout, retries, newPrices);
  }

  EndpointAddress address() {
    return new EndpointAddress(baseUrl);
  }

  /** The longest that a question may take, with all its tries. */
  Duration patience() {
    return timeout.multipliedBy(retries + 1L);
  }
}
