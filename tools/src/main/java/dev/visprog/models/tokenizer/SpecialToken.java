package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/**
 * A token that stands for something else than a piece of text.
 *
 * @param content how it is written
 * @param normalized whether it is looked for in the text after it was normalised, or before
 */
record SpecialToken(String content, boolean normalized) {
  private static final int LONGEST = 256;

  /** Reads one: a text, which is looked for as it stands, or an object with its properties. */
  static Optional<SpecialToken> of(JsonNode node) {
    JsonNode content = node.isObject() ? node.path("content") : node;
    if (!content.isTextual() || content.asText().isEmpty() || content.asText().length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.of(
        new SpecialToken(
            content.asText(), node.isObject() && node.path("normalized").asBoolean(true)));
  }

  /** Writes it as an added token of a {@code tokenizer.json}. */
  void write(JsonGenerator json, long id) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", id);
    json.writeStringField("content", content);
    json.writeBooleanField("single_word", false);
    json.writeBooleanField("lstrip", false);
    json.writeBooleanField("rstrip", false);
    json.writeBooleanField("normalized", normalized);
    json.writeBooleanField("special", true);
    json.writeEndObject();
  }
}
