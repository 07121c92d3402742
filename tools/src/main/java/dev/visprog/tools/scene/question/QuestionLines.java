package dev.visprog.tools.scene.question;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes questions as lines of JSON, one after the other: {@code {"id": …, "image": …,
 * "instruction": …, "program": …, "answer": …, "family": …}}, with {@code left} and {@code right}
 * in place of {@code image} if a question is about two pictures, and without {@code answer} where
 * it is a picture or a description.
 */
public final class QuestionLines {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  /** How a file of questions is called by custom. */
  public static final String FILE_NAME = "questions.jsonl";

  private QuestionLines() {}

  /** Writes one line. */
  public static void write(Question question, Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("id", question.id());
      if (question.images().size() == 1) {
        json.writeStringField("image", question.images().get(0));
      } else {
        json.writeStringField("left", question.images().get(0));
        json.writeStringField("right", question.images().get(1));
      }
      json.writeStringField("instruction", question.instruction());
      json.writeStringField("program", question.program());
      if (question.answer() != null) {
        json.writeStringField("answer", question.answer());
      }
      json.writeStringField("family", question.family().word());
      json.writeEndObject();
    }
    out.write('\n');
  }
}
