package dev.visprog.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.visprog.check.CheckResult;
import dev.visprog.cli.shell.Json;
import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.source.Position;
import dev.visprog.source.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** The findings of the checker for machines: an array with one object for each file. */
final class FindingsJson {
  private FindingsJson() {}

  static void write(List<CheckResult> results, PrintWriter out) {
    Json.write(
        out,
        json -> {
          json.writeStartArray();
          for (CheckResult result : results) {
            json.writeStartObject();
            json.writeStringField("file", result.source().name());
            json.writeBooleanField("sound", !result.hasErrors());
            json.writeArrayFieldStart("findings");
            for (Diagnostic finding : result.diagnostics()) {
              write(finding, result.source(), json);
            }
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void write(Diagnostic finding, Source source, JsonGenerator json)
      throws IOException {
    Position start = source.position(finding.span().start());
    Position end = source.position(finding.span().end());
    json.writeStartObject();
    json.writeStringField("code", finding.code().toString());
    json.writeStringField("severity", finding.severity().toString());
    json.writeNumberField("line", start.line());
    json.writeNumberField("column", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
    json.writeStringField("message", finding.message());
    if (finding.hint() != null) {
      json.writeStringField("hint", finding.hint());
    }
    json.writeEndObject();
  }
}
