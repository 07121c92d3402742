package dev.visprog.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.visprog.llm.Usage;
import dev.visprog.trace.Planning.Attempt;
import dev.visprog.trace.Planning.Consultation;
import dev.visprog.trace.Planning.Election;
import dev.visprog.trace.Planning.Vote;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes how a program came about as one field of a trace. */
final class PlanningWriter {
  private final JsonGenerator json;

  PlanningWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(Planning planning) throws IOException {
    json.writeObjectFieldStart("planning");
    json.writeStringField("planner", planning.planner());
    json.writeArrayFieldStart("attempts");
    for (Attempt attempt : planning.attempts()) {
      json.writeStartObject();
      json.writeStringField("text", attempt.text());
      json.writeStringField("problem", attempt.problem());
      usage(attempt.usage());
      json.writeEndObject();
    }
    json.writeEndArray();
    consultation(planning.consultation());
    election(planning.election());
    json.writeEndObject();
  }

  private void usage(Usage usage) throws IOException {
    json.writeObjectFieldStart("usage");
    json.writeNumberField("requests", usage.requests());
    json.writeNumberField("promptTokens", usage.promptTokens());
    json.writeNumberField("completionTokens", usage.completionTokens());
    json.writeNumberField("durationMicros", usage.durationMicros());
    if (usage.price() == null) {
      json.writeNullField("price");
    } else {
      json.writeNumberField("price", usage.price());
    }
    json.writeEndObject();
  }

  private void consultation(@Nullable Consultation asked) throws IOException {
    if (asked == null) {
      json.writeNullField("consultation");
      return;
    }
    json.writeObjectFieldStart("consultation");
    json.writeStringField("model", asked.model());
    json.writeNumberField("temperature", asked.temperature());
    if (asked.seed() == null) {
      json.writeNullField("seed");
    } else {
      json.writeNumberField("seed", asked.seed());
    }
    json.writeArrayFieldStart("examples");
    for (String example : asked.examples()) {
      json.writeString(example);
    }
    json.writeEndArray();
    json.writeNumberField("promptTokens", asked.promptTokens());
    json.writeEndObject();
  }

  private void election(@Nullable Election election) throws IOException {
    if (election == null) {
      json.writeNullField("election");
      return;
    }
    json.writeObjectFieldStart("election");
    json.writeNumberField("wanted", election.wanted());
    json.writeArrayFieldStart("votes");
    for (Vote vote : election.votes()) {
      json.writeStartObject();
      json.writeStringField("program", vote.program());
      json.writeStringField("answer", vote.answer());
      json.writeStringField("problem", vote.problem());
      usage(vote.usage());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("elected", election.elected());
    json.writeNumberField("share", election.share());
    json.writeEndObject();
  }
}
