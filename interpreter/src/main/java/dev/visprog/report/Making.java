package dev.visprog.report;

import dev.visprog.llm.Usage;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Planning.Consultation;
import dev.visprog.trace.Planning.Election;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the program came about, in words.
 *
 * @param planning what the trace says
 * @param facts what was asked and what it took, by name
 */
record Making(Planning planning, List<Fact> facts) {

  /** A figure and its name. */
  record Fact(String name, String value) {}

  static Making of(Planning planning) {
    List<Fact> facts = new ArrayList<>();
    Consultation asked = planning.consultation();
    if (asked != null) {
      facts.add(new Fact("Model", asked.model()));
      facts.add(new Fact("Temperature", Wording.figure(asked.temperature())));
      if (asked.seed() != null) {
        facts.add(new Fact("Seed sent", String.valueOf(asked.seed())));
      }
      facts.add(
          new Fact(
              "Prompt", "about " + Wording.count((long) asked.promptTokens(), "token", "tokens")));
    }
    usage(planning.usage(), facts);
    if (asked != null && !asked.examples().isEmpty()) {
      facts.add(new Fact("Examples", String.join(", ", asked.examples())));
    }
    return new Making(planning, facts);
  }

  private static void usage(Usage usage, List<Fact> facts) {
    if (usage.requests() > 0) {
      facts.add(new Fact("Requests", String.valueOf(usage.requests())));
    }
    if (usage.promptTokens() > 0 || usage.completionTokens() > 0) {
      facts.add(
          new Fact(
              "Tokens",
              Wording.count(usage.promptTokens(), "read", "read")
                  + ", "
                  + Wording.count(usage.completionTokens(), "written", "written")));
    }
    if (usage.durationMicros() > 0) {
      facts.add(new Fact("Time", Wording.duration(usage.durationMicros())));
    }
    if (usage.price() != null) {
      facts.add(new Fact("Price", Wording.figure(usage.price())));
    }
  }

  @Nullable Election election() {
    return planning.election();
  }

  /** {@code 2 of 3 programs came to this answer (67 %)}. */
  static String outcome(Election election) {
    int cast = election.votes().size();
    long agree = Math.round(election.share() * cast);
    String saved =
        election.wanted() > cast
            ? "; %d were wanted, but the rest could not have changed it or did not come"
                .formatted(election.wanted())
            : "";
    return agree == 0
        ? "None of %d programs came to an answer%s.".formatted(cast, saved)
        : "%d of %d programs came to this answer (%s)%s."
            .formatted(agree, cast, Wording.percent(election.share()), saved);
  }
}
