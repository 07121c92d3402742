package dev.visprog.cli.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.Json;
import dev.visprog.plan.Plan;
import dev.visprog.trace.Trace;
import dev.visprog.trace.TracedStep;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a run as one object, with {@code answer} or {@code error}, and often both. */
final class AnswerJson {
  private AnswerJson() {}

  static void write(RunRecord record, OutputOptions outputs, PrintWriter out) {
    Json.write(
        out,
        json -> {
          json.writeStartObject();
          if (record.answer() != null) {
            json.writeFieldName("answer");
            ValueJson.write(record.answer(), outputs.picture(), json);
          }
          if (record.failure() != null) {
            writeError(record.failure(), record.trace(), json);
          }
          text("instruction", record.instruction(), json);
          Plan plan = record.plan();
          if (plan != null) {
            json.writeStringField("planner", plan.planning().planner());
            text("program", plan.program().isEmpty() ? null : plan.program(), json);
            PlanningJson.write(plan.planning(), json);
          }
          Trace trace = record.trace();
          if (trace != null) {
            if (!trace.steps().isEmpty()) { // else nothing was run
              writeRun(trace, json);
            }
            file("report", outputs.report(), json);
            file("trace", outputs.trace(), json);
          }
          json.writeEndObject();
        });
  }

  private static void writeError(
      CommandException failure, @Nullable Trace trace, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("error");
    json.writeStringField("code", name(failure.code()));
    json.writeNumberField("exitCode", failure.code().number());
    json.writeStringField("message", failure.sentence());
    Trace.Failure failed = trace == null ? null : trace.failure();
    if (trace != null && failed != null && failed.step() >= 0) {
      TracedStep step = trace.steps().get(failed.step());
      json.writeNumberField("line", step.line());
      json.writeStringField("tool", step.tool());
    }
    json.writeEndObject();
  }

  private static void writeRun(Trace trace, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("warnings");
    for (String note : trace.notes()) {
      json.writeString(note);
    }
    for (TracedStep step : trace.steps()) {
      for (String warning : step.warnings()) {
        json.writeString("line " + step.line() + ", " + step.tool() + ": " + warning);
      }
    }
    json.writeEndArray();
    json.writeNumberField("milliseconds", trace.durationMicros() / 1000.0);
    json.writeArrayFieldStart("steps");
    for (TracedStep step : trace.steps()) {
      writeStep(step, json);
    }
    json.writeEndArray();
  }

  private static void writeStep(TracedStep step, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("variable", step.variable());
    json.writeStringField("tool", step.tool());
    json.writeNumberField("line", step.line());
    json.writeStringField("status", name(step.status()));
    text("output", step.output() == null ? null : step.output().summary(), json);
    json.writeStringField("cache", name(step.cache()));
    json.writeNumberField("milliseconds", step.durationMicros() / 1000.0);
    json.writeEndObject();
  }

  private static void text(String field, @Nullable String text, JsonGenerator json)
      throws IOException {
    if (text != null) {
      json.writeStringField(field, text);
    }
  }

  private static void file(String field, @Nullable Path file, JsonGenerator json)
      throws IOException {
    text(field, file == null ? null : file.toString(), json);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
