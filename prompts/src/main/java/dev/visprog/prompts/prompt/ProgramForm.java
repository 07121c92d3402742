package dev.visprog.prompts.prompt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** How a language model is to write its program. */
public enum ProgramForm {
  /** The program alone. */
  TEXT("Program:", "with the program alone: no explanation, no code fence"),
  /** In JSON, for endpoints that keep to a schema. */
  JSON(
      "JSON:",
      "with one JSON object and nothing else, {\"program\": \"…\"}: the program is one text in it,"
          + " its steps separated by \\n");

  private static final JsonFactory FACTORY = new JsonFactory();

  private final String heading;
  private final String words;

  ProgramForm(String heading, String words) {
    this.heading = heading;
    this.words = words;
  }

  /** What stands where the answer is to begin. */
  String heading() {
    return heading;
  }

  /** What follows the word <i>answer</i> in a prompt. */
  String inWords() {
    return words;
  }

  /** A program in this form. */
  String write(String program) {
    if (this == TEXT) {
      return program;
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("program", program);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return text.toString();
  }
}
