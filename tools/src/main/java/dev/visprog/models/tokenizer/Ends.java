package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.visprog.models.checkpoint.CheckpointException;
import java.io.IOException;

/** The tokens at the beginning and at the end of each text. */
record Ends(String first, String last) {
  void check(Vocabulary vocabulary) throws CheckpointException {
    vocabulary.required(first);
    vocabulary.required(last);
  }

  /**
   * Writes the step that puts them there.
   *
   * @param type {@code BertProcessing}, or {@code RobertaProcessing}, which does the same here
   */
  void write(JsonGenerator json, String type, Vocabulary ids) throws IOException {
    json.writeStringField("type", type);
    write(json, "cls", first, ids.id(first).orElseThrow());
    write(json, "sep", last, ids.id(last).orElseThrow());
  }

  private static void write(JsonGenerator json, String name, String token, long id)
      throws IOException {
    json.writeArrayFieldStart(name);
    json.writeString(token);
    json.writeNumber(id);
    json.writeEndArray();
  }
}
