package dev.visprog.cli.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.visprog.llm.Usage;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Planning.Attempt;
import dev.visprog.trace.Planning.Consultation;
import dev.visprog.trace.Planning.Election;
import dev.visprog.trace.Planning.Vote;
import java.io.IOException;

/** How the program came about: what was tried, what it took, and how sure the answer is. */
final class PlanningJson {
  private PlanningJson() {}

  static void write(Planning planning, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("planning");
    Consultation asked = planning.consultation();
    if (asked != null) {
      json.writeStringField("model", asked.model());
      json.writeArrayFieldStart("examples");
      for (String example : asked.examples()) {
        json.writeString(example);
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart("attempts");
    for (Attempt attempt : planning.attempts()) {
      json.writeStartObject();
      json.writeStringField("text", attempt.text());
      if (attempt.problem() != null) {
        json.writeStringField("problem", attempt.problem());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    Election election = planning.election();
    if (election != null) {
      json.writeNumberField("confidence", election.share());
      json.writeArrayFieldStart("votes");
      for (Vote vote : election.votes()) {
        json.writeStartObject();
        json.writeStringField("program", vote.program());
        if (vote.answer() != null) {
          json.writeStringField("answer", vote.answer());
        }
        if (vote.problem() != null) {
          json.writeStringField("problem", vote.problem());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    Usage usage = planning.usage();
    if (!usage.equals(Usage.NONE)) {
      json.writeNumberField("requests", usage.requests());
      json.writeNumberField("promptTokens", usage.promptTokens());
      json.writeNumberField("completionTokens", usage.completionTokens());
      json.writeNumberField("milliseconds", usage.durationMicros() / 1000.0);
      if (usage.price() != null) {
        json.writeNumberField("price", usage.price());
      }
    }
    json.writeEndObject();
  }
}
