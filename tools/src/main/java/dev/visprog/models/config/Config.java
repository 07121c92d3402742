package dev.visprog.models.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;

/**
 * The settings of a model. A key that is left out, or null, has the default of the reference
 * implementation, as {@code transformers} leaves out what equals it.
 */
public final class Config {
  /** Far above any published width, vocabulary or picture, and far below what would overflow. */
  private static final int LARGEST = 10_000_000;

  private final JsonNode node;
  private final String place;

  private Config(JsonNode node, String place) {
    this.node = node;
    this.place = place;
  }

  /**
   * The {@code config.json} of a checkpoint.
   *
   * @throws CheckpointException if there is none, or it is no JSON object
   */
  public static Config of(Checkpoint checkpoint) throws CheckpointException {
    return of(checkpoint.config(), checkpoint.folder().resolve("config.json").toString());
  }

  /**
   * Settings from elsewhere.
   *
   * @param place where they are from, for messages
   */
  public static Config of(JsonNode node, String place) throws CheckpointException {
    if (!node.isObject()) {
      throw new CheckpointException(place + ": got " + node.getNodeType() + ", want an object");
    }
    return new Config(node, place);
  }

  /** The settings of a part, all defaults if it is left out. */
  public Config section(String key) throws CheckpointException {
    JsonNode part = node.path(key);
    if (part.isMissingNode() || part.isNull()) {
      return new Config(MissingNode.getInstance(), place + ": " + key);
    }
    return of(part, place + ": " + key);
  }

  /** Whether anything is stated; a part that is left out has nothing. */
  public boolean stated() {
    return node.isObject();
  }

  /** Whether there is something under a key. */
  public boolean has(String key) {
    return node.hasNonNull(key);
  }

  /** What is under a key, for what has a form of its own; missing if nothing is. */
  public JsonNode node(String key) {
    return node.path(key);
  }

  /** A positive whole number, such as a width. */
  public int size(String key, int fallback) throws CheckpointException {
    return whole(key, fallback, 1);
  }

  /** A number of layers, few enough that an absurd one does no harm. */
  public int layers(String key, int fallback) throws CheckpointException {
    int layers = whole(key, fallback, 1);
    if (layers > 1000) {
      throw wrong(key, Integer.toString(layers), "at most 1000 layers");
    }
    return layers;
  }

  /** The id of a token. */
  public int id(String key, int fallback) throws CheckpointException {
    return whole(key, fallback, 0);
  }

  private int whole(String key, int fallback, int least) throws CheckpointException {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return fallback;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(key, value.toString(), "a whole number");
    }
    int number = value.asInt();
    if (number < least || number > LARGEST) {
      throw wrong(key, value.toString(), "a number from " + least + " to " + LARGEST);
    }
    return number;
  }

  /** A finite number. */
  public double number(String key, double fallback) throws CheckpointException {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return fallback;
    }
    if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
      throw wrong(key, value.toString(), "a number");
    }
    return value.asDouble();
  }

  /** A text. */
  public String text(String key, String fallback) throws CheckpointException {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return fallback;
    }
    if (!value.isTextual()) {
      throw wrong(key, value.toString(), "a text");
    }
    return value.asText();
  }

  /** A truth. */
  public boolean flag(String key, boolean fallback) throws CheckpointException {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return fallback;
    }
    if (!value.isBoolean()) {
      throw wrong(key, value.toString(), "true or false");
    }
    return value.asBoolean();
  }

  /** The error that a setting is, told with its place. */
  public CheckpointException wrong(String key, String got, String want) {
    String shown = got.length() > 60 ? got.substring(0, 60) + "…" : got;
    return new CheckpointException("%s: got %s %s, want %s".formatted(place, key, shown, want));
  }
}
