package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes a {@code tokenizer.json}, as the tokenizers library reads it. */
final class TokenizerJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private TokenizerJson() {}

  /** Writes the fields of an object. */
  @FunctionalInterface
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * Writes all of it.
   *
   * @param added tokens that are looked for before the text is taken apart
   * @param ids of these
   * @param normalizer an object of JSON
   * @param preTokenizer an object of JSON
   * @param decoder an object of JSON
   */
  static String of(
      List<AddedToken> added,
      Vocabulary ids,
      String normalizer,
      String preTokenizer,
      Fields postProcessor,
      String decoder,
      Fields model) {
    StringWriter text = new StringWriter(1 << 20);
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("version", "1.0");
      json.writeNullField("truncation");
      json.writeNullField("padding");
      json.writeArrayFieldStart("added_tokens");
      for (AddedToken token : added) {
        token.write(json, ids.id(token.content()).orElseThrow());
      }
      json.writeEndArray();
      raw(json, "normalizer", normalizer);
      raw(json, "pre_tokenizer", preTokenizer);
      object(json, "post_processor", postProcessor);
      raw(json, "decoder", decoder);
      object(json, "model", model);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void raw(JsonGenerator json, String name, String value) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(value);
  }

  private static void object(JsonGenerator json, String name, Fields fields) throws IOException {
    json.writeObjectFieldStart(name);
    fields.write(json);
    json.writeEndObject();
  }

  static void vocabulary(JsonGenerator json, Vocabulary vocabulary) throws IOException {
    json.writeObjectFieldStart("vocab");
    for (Map.Entry<String, Long> token : vocabulary.ids().entrySet()) {
      json.writeNumberField(token.getKey(), token.getValue());
    }
    json.writeEndObject();
  }

  static void strings(JsonGenerator json, String name, List<String> strings) throws IOException {
    json.writeArrayFieldStart(name);
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }
}
