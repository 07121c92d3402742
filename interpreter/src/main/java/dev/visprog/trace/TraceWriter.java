package dev.visprog.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one trace as JSON, keys in the order of the records' components, pictures last. */
final class TraceWriter {
  private final JsonGenerator json;
  private final Map<String, Picture> pictures = new LinkedHashMap<>();

  private TraceWriter(JsonGenerator json) {
    this.json = json;
  }

  static void write(Trace trace, Writer out) throws IOException {
    try (JsonGenerator json = new JsonMapper().getFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setCharacterEscapes(new InvisibleEscapes());
      DefaultIndenter indent = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                      .withObjectEmptySeparator("")
                      .withArrayEmptySeparator(""))
              .withObjectIndenter(indent));
      new TraceWriter(json).trace(trace);
    }
    out.write('\n');
    out.flush();
  }

  private void trace(Trace trace) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", TraceJson.SCHEMA);
    json.writeNumberField("version", TraceJson.VERSION);
    text("instruction", trace.instruction());
    new PlanningWriter(json).write(trace.planning());
    text("program", trace.program());
    texts("notes", trace.notes());
    json.writeArrayFieldStart("inputs");
    for (TracedInput input : trace.inputs()) {
      json.writeStartObject();
      text("name", input.name());
      value("value", input.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("steps");
    for (TracedStep step : trace.steps()) {
      step(step);
    }
    json.writeEndArray();
    value("answer", trace.answer());
    failure(trace.failure());
    json.writeObjectFieldStart("settings");
    json.writeNumberField("seed", trace.settings().seed());
    text("device", trace.settings().device());
    json.writeBooleanField("strict", trace.settings().strict());
    json.writeEndObject();
    text("started", trace.started().toString());
    json.writeNumberField("durationMicros", trace.durationMicros());
    pictures();
    json.writeEndObject();
  }

  private void step(TracedStep step) throws IOException {
    json.writeStartObject();
    text("variable", step.variable());
    text("tool", step.tool());
    text("source", step.source());
    json.writeNumberField("line", step.line());
    text("status", EnumNames.of(step.status()));
    json.writeArrayFieldStart("arguments");
    for (TracedArgument argument : step.arguments()) {
      json.writeStartObject();
      text("name", argument.name());
      text("source", argument.source());
      text("variable", argument.variable());
      text("summary", argument.summary());
      json.writeEndObject();
    }
    json.writeEndArray();
    value("output", step.output());
    json.writeArrayFieldStart("scores");
    for (TracedStep.Score score : step.scores()) {
      json.writeStartObject();
      text("name", score.name());
      json.writeNumberField("value", score.value()); // NaN and infinities as texts of these names
      json.writeEndObject();
    }
    json.writeEndArray();
    texts("warnings", step.warnings());
    text("revision", step.revision());
    text("cache", EnumNames.of(step.cache()));
    text("error", step.error());
    json.writeNumberField("startMicros", step.startMicros());
    json.writeNumberField("durationMicros", step.durationMicros());
    json.writeEndObject();
  }

  private void value(String key, @Nullable TracedValue value) throws IOException {
    if (value == null) {
      json.writeNullField(key);
      return;
    }
    json.writeObjectFieldStart(key);
    text("type", EnumNames.of(value.type()));
    text("summary", value.summary());
    text("text", value.text());
    Picture picture = value.picture();
    if (picture != null) {
      pictures.putIfAbsent(picture.id(), picture);
    }
    text("picture", picture == null ? null : picture.id());
    frame(value.frame());
    json.writeArrayFieldStart("regions");
    for (TracedRegion region : value.regions()) {
      json.writeStartObject();
      box("box", region.box());
      json.writeNumberField("score", region.score());
      text("label", region.label());
      json.writeArrayFieldStart("outline");
      for (List<Integer> ring : region.outline()) {
        json.writeStartArray();
        for (int number : ring) {
          json.writeNumber(number);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void frame(@Nullable Frame frame) throws IOException {
    if (frame == null) {
      json.writeNullField("frame");
      return;
    }
    json.writeObjectFieldStart("frame");
    text("origin", frame.origin());
    json.writeNumberField("originWidth", frame.originWidth());
    json.writeNumberField("originHeight", frame.originHeight());
    box("window", frame.window());
    json.writeEndObject();
  }

  private void box(String key, Box box) throws IOException {
    json.writeFieldName(key);
    json.writeArray(new int[] {box.x0(), box.y0(), box.x1(), box.y1()}, 0, 4);
  }

  private void failure(Trace.@Nullable Failure failure) throws IOException {
    if (failure == null) {
      json.writeNullField("failure");
      return;
    }
    json.writeObjectFieldStart("failure");
    text("kind", EnumNames.of(failure.kind()));
    json.writeNumberField("step", failure.step());
    text("message", failure.message());
    json.writeEndObject();
  }

  private void pictures() throws IOException {
    json.writeObjectFieldStart("pictures");
    for (Picture picture : pictures.values()) {
      json.writeObjectFieldStart(picture.id());
      json.writeNumberField("width", picture.width());
      json.writeNumberField("height", picture.height());
      text("type", picture.format().mediaType());
      json.writeBinaryField("data", picture.bytes());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void texts(String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void text(String key, @Nullable String text) throws IOException {
    json.writeFieldName(key);
    json.writeString(text);
  }

  /**
   * Escapes what an editor or an encoding could change or hide: surrogates, which may stand alone,
   * and control and direction characters.
   */
  private static final class InvisibleEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      escapes[0x7f] = ESCAPE_STANDARD;
      return escapes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int ch) {
      return switch (Character.getType((char) ch)) {
        case Character.SURROGATE,
            Character.CONTROL,
            Character.FORMAT,
            Character.UNASSIGNED,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            new SerializedString(String.format("\\u%04x", ch));
        default -> null;
      };
    }
  }
}
