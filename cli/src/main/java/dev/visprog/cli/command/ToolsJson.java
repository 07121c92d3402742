package dev.visprog.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.visprog.cli.shell.Json;
import dev.visprog.tool.Parameter;
import dev.visprog.tool.Restriction;
import dev.visprog.tool.Signature;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** The tools for machines: an array of objects. */
final class ToolsJson {
  private ToolsJson() {}

  static void write(List<ToolEntry> entries, PrintWriter out) {
    Json.write(
        out,
        json -> {
          json.writeStartArray();
          for (ToolEntry entry : entries) {
            write(entry, json);
          }
          json.writeEndArray();
        });
  }

  private static void write(ToolEntry entry, JsonGenerator json) throws IOException {
    Signature signature = entry.signature();
    json.writeStartObject();
    json.writeStringField("name", signature.name());
    json.writeStringField("signature", signature.toString());
    json.writeStringField("doc", signature.doc());
    json.writeArrayFieldStart("parameters");
    for (Parameter parameter : signature.parameters()) {
      write(parameter, json);
    }
    json.writeEndArray();
    json.writeStringField("result", signature.result().toString());
    json.writeStringField("nothingFound", signature.nothingFound());
    json.writeStringField("example", signature.example());
    json.writeArrayFieldStart("aliases");
    for (String alias : signature.aliases()) {
      json.writeString(alias);
    }
    json.writeEndArray();
    json.writeBooleanField("ready", entry.ready());
    if (entry.missing() != null) {
      json.writeStringField("missing", entry.missing());
    }
    Restriction restriction = entry.restriction();
    if (restriction != null) {
      json.writeObjectFieldStart("restriction");
      json.writeStringField("parameter", restriction.parameter());
      json.writeFieldName("values");
      json.writeArray(restriction.values().toArray(String[]::new), 0, restriction.values().size());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(Parameter parameter, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", parameter.name());
    json.writeStringField("type", parameter.type().toString());
    json.writeBooleanField("required", parameter.required());
    if (parameter.defaultValue() != null) {
      json.writeStringField("default", parameter.defaultValue().summary());
    }
    json.writeStringField("doc", parameter.doc());
    json.writeEndObject();
  }
}
