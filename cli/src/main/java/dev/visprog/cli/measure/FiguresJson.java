package dev.visprog.cli.measure;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.visprog.cli.shell.Json;
import dev.visprog.tools.scene.exam.Bar;
import dev.visprog.tools.scene.exam.Section;
import dev.visprog.tools.scene.measure.Confusion;
import dev.visprog.tools.scene.measure.Figure;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Writes figures as JSON. */
final class FiguresJson {
  private FiguresJson() {}

  static void write(List<Section> sections, long seed, int scenes, PrintWriter out) {
    Json.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberField("seed", seed);
          json.writeNumberField("scenes", scenes);
          json.writeArrayFieldStart("measured");
          for (Section section : sections) {
            write(section, json);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(Section section, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", section.name());
    json.writeStringField("what", section.what());
    Bar bar = section.bar();
    if (bar != null) {
      json.writeNumberField("atLeast", bar.least());
      json.writeNumberField("aim", bar.aim());
    }
    if (!section.note().isEmpty()) {
      json.writeStringField("note", section.note());
    }
    json.writeArrayFieldStart("figures");
    for (Figure figure : section.figures()) {
      json.writeStartObject();
      json.writeStringField("of", figure.of());
      json.writeNumberField("figure", figure.value());
      json.writeNumberField("low", figure.interval().low());
      json.writeNumberField("high", figure.interval().high());
      json.writeNumberField("cases", figure.cases());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("confusions");
    for (Confusion confusion : section.confusions()) {
      json.writeObjectFieldStart(confusion.of());
      for (Map.Entry<String, Map<String, Integer>> truth : confusion.counts().entrySet()) {
        json.writeObjectFieldStart(truth.getKey());
        for (Map.Entry<String, Integer> answer : truth.getValue().entrySet()) {
          json.writeNumberField(answer.getKey(), answer.getValue());
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
