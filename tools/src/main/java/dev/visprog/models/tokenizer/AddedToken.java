package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/**
 * A token that is looked for in a text before the rest of it is taken apart.
 *
 * @param content how it is written
 * @param special whether it stands for something else than a piece of text
 * @param normalized whether it is looked for in the text after it was normalised, or before
 * @param takesLeft whether space before it belongs to it
 * @param takesRight whether space after it belongs to it
 * @param singleWord whether it is none within a word
 */
record AddedToken(
    String content,
    boolean special,
    boolean normalized,
    boolean takesLeft,
    boolean takesRight,
    boolean singleWord) {
  private static final int LONGEST = 256;

  /** One that is a piece of text, and is looked for in the normalised text. */
  static AddedToken plain(String content) {
    return new AddedToken(content, false, true, false, false, false);
  }

  /** One that stands for something else than text, and is looked for as it stands. */
  static AddedToken special(String content) {
    return new AddedToken(content, true, false, false, false, false);
  }

  /**
   * Reads one: a text, or an object with its properties.
   *
   * @param usual what holds where the properties are not stated
   */
  static Optional<AddedToken> of(JsonNode node, AddedToken usual) {
    JsonNode content = node.isObject() ? node.path("content") : node;
    if (!content.isTextual() || content.asText().isEmpty() || content.asText().length() > LONGEST) {
      return Optional.empty();
    }
    if (!node.isObject()) {
      return Optional.of(usual.written(content.asText()));
    }
    boolean special = node.path("special").asBoolean(usual.special);
    return Optional.of(
        new AddedToken(
            content.asText(),
            special,
            node.path("normalized").asBoolean(!special),
            node.path("lstrip").asBoolean(false),
            node.path("rstrip").asBoolean(false),
            node.path("single_word").asBoolean(false)));
  }

  private AddedToken written(String other) {
    return new AddedToken(other, special, normalized, takesLeft, takesRight, singleWord);
  }

  /** The same as a token that stands for something else than text. */
  AddedToken asSpecial() {
    return new AddedToken(content, true, normalized, takesLeft, takesRight, singleWord);
  }

  /** The same, looked for in the normalised text. */
  AddedToken asNormalized() {
    return new AddedToken(content, special, true, takesLeft, takesRight, singleWord);
  }

  /** Writes it as an added token of a {@code tokenizer.json}. */
  void write(JsonGenerator json, long id) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", id);
    json.writeStringField("content", content);
    json.writeBooleanField("single_word", singleWord);
    json.writeBooleanField("lstrip", takesLeft);
    json.writeBooleanField("rstrip", takesRight);
    json.writeBooleanField("normalized", normalized);
    json.writeBooleanField("special", special);
    json.writeEndObject();
  }
}
