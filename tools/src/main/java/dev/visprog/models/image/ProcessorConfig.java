package dev.visprog.models.image;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.image.Levels.Channels;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The keys of a {@code preprocessor_config.json}, which nobody has checked. A key that is absent or
 * null takes the default of the reference's class.
 */
final class ProcessorConfig {
  private static final int LONGEST_QUOTE = 60;

  private final JsonNode config;
  private final String source;

  /**
   * @param source what the file is called in messages
   */
  ProcessorConfig(JsonNode config, String source) {
    this.config = config;
    this.source = source;
  }

  /** Whether a step is done. Null is false, as it is to Python. */
  boolean flag(String key, boolean absent) throws CheckpointException {
    JsonNode value = config.get(key);
    if (value == null) {
      return absent;
    }
    if (!value.isBoolean() && !value.isNull()) {
      throw wrong(key, value, "true or false");
    }
    return value.booleanValue();
  }

  Optional<String> text(String key) throws CheckpointException {
    JsonNode value = config.get(key);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw wrong(key, value, "a text");
    }
    return Optional.of(value.textValue());
  }

  boolean has(String key) {
    return config.hasNonNull(key);
  }

  int whole(String key, int least, int absent) throws CheckpointException {
    return has(key) ? whole(key, config.get(key), least) : absent;
  }

  double number(String key, double absent) throws CheckpointException {
    return has(key) ? number(key, config.get(key)) : absent;
  }

  /** Three numbers, or one for all three channels. */
  Channels channels(String key, Channels absent) throws CheckpointException {
    if (!has(key)) {
      return absent;
    }
    JsonNode value = config.get(key);
    if (value.isArray() && value.size() != 3) {
      throw wrong(key, value, "three numbers, for red, green and blue");
    }
    boolean each = value.isArray();
    return new Channels(
        number(key, each ? value.get(0) : value),
        number(key, each ? value.get(1) : value),
        number(key, each ? value.get(2) : value));
  }

  Resampling resampling(Resampling absent) throws CheckpointException {
    if (!has("resample")) {
      return absent;
    }
    JsonNode value = config.get("resample");
    Optional<Resampling> stated =
        value.canConvertToInt() && value.isIntegralNumber()
            ? Resampling.of(value.intValue())
            : Optional.empty();
    return stated.orElseThrow(() -> wrong("resample", value, "a filter of Pillow, 0 to 5"));
  }

  /**
   * A size in any of the forms that configurations had over the years: a number, {@code [height,
   * width]}, {@code {height, width}}, or {@code {shortest_edge, longest_edge}} with one or both.
   *
   * @param number what a single number means
   */
  StatedSize size(String key, IntFunction<StatedSize> number, StatedSize absent)
      throws CheckpointException {
    if (!has(key)) {
      return absent;
    }
    JsonNode value = config.get(key);
    if (value.isIntegralNumber()) {
      return number.apply(whole(key, value, 1));
    }
    if (value.isArray() && value.size() == 2) {
      return StatedSize.exact(whole(key, value.get(0), 1), whole(key, value.get(1), 1));
    }
    if (value.isObject()) {
      return new StatedSize(
          edge(key, value, "height"),
          edge(key, value, "width"),
          edge(key, value, "shortest_edge"),
          edge(key, value, "longest_edge"));
    }
    throw wrong(key, value, "a number, [height, width] or an object");
  }

  private int edge(String key, JsonNode size, String edge) throws CheckpointException {
    return size.hasNonNull(edge) ? whole(key + "." + edge, size.get(edge), 1) : 0;
  }

  private int whole(String key, JsonNode value, int least) throws CheckpointException {
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > Recipe.LONGEST_SIDE) {
      throw wrong(key, value, "a whole number from %d to %d".formatted(least, Recipe.LONGEST_SIDE));
    }
    return value.intValue();
  }

  private double number(String key, JsonNode value) throws CheckpointException {
    if (!value.isNumber() || !Float.isFinite(value.floatValue())) {
      throw wrong(key, value, "a number");
    }
    return value.doubleValue();
  }

  /** What is wrong with a key, which may be absent. */
  CheckpointException wrong(String key, String want) {
    JsonNode value = config.get(key);
    return value == null
        ? new CheckpointException("%s: got no %s, want %s".formatted(source, key, want))
        : wrong(key, value, want);
  }

  private CheckpointException wrong(String key, JsonNode value, String want) {
    String got = value.toString().replaceAll("\\p{C}", "\uFFFD");
    return new CheckpointException(
        "%s: %s: got %s, want %s"
            .formatted(
                source,
                key,
                got.length() > LONGEST_QUOTE ? got.substring(0, LONGEST_QUOTE) + "…" : got,
                want));
  }
}
