package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * A {@code tokenizer.json}, as the tokenizers library reads it, put together from the older files
 * that say the same.
 */
final class TokenizerJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Nothing, where there could be something. */
  static final Part NULL = JsonGenerator::writeNull;

  private TokenizerJson() {}

  /** Writes a part. */
  @FunctionalInterface
  interface Part {
    void write(JsonGenerator json) throws IOException;
  }

  /** The special tokens, and the steps from text to tokens and back. */
  static byte[] of(
      Map<SpecialToken, Long> specials,
      Part normalizer,
      Part preTokenizer,
      Part postProcessor,
      Part decoder,
      Part model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("version", "1.0");
      json.writeNullField("truncation");
      json.writeNullField("padding");
      json.writeArrayFieldStart("added_tokens");
      for (Map.Entry<SpecialToken, Long> special : specials.entrySet()) {
        special.getKey().write(json, special.getValue());
      }
      json.writeEndArray();
      part(json, "normalizer", normalizer);
      part(json, "pre_tokenizer", preTokenizer);
      part(json, "post_processor", postProcessor);
      part(json, "decoder", decoder);
      part(json, "model", model);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void part(JsonGenerator json, String name, Part part) throws IOException {
    json.writeFieldName(name);
    part.write(json);
  }

  /** An object of a type; its other fields are texts, truths, numbers, parts or null. */
  static Part object(String type, Object... fields) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("type", type);
      for (int i = 0; i < fields.length; i += 2) {
        json.writeFieldName((String) fields[i]);
        value(json, fields[i + 1]);
      }
      json.writeEndObject();
    };
  }

  /** An array of values, as {@link #object} takes them. */
  static Part array(Object... values) {
    return json -> {
      json.writeStartArray();
      for (Object value : values) {
        value(json, value);
      }
      json.writeEndArray();
    };
  }

  /** {@code {"Regex": …}}. */
  static Part regex(String pattern) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("Regex", pattern);
      json.writeEndObject();
    };
  }

  static Part vocabulary(Vocabulary vocabulary) {
    return json -> {
      json.writeStartObject();
      for (Map.Entry<String, Long> entry : vocabulary.ids().entrySet()) {
        json.writeNumberField(entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
    };
  }

  static Part strings(List<String> strings) {
    return json -> {
      json.writeStartArray();
      for (String string : strings) {
        json.writeString(string);
      }
      json.writeEndArray();
    };
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Part part) {
      part.write(json);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString((String) value);
    }
  }
}
