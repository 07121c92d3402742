package dev.visprog.trace;

import dev.visprog.llm.Usage;
import dev.visprog.trace.Planning.Attempt;
import dev.visprog.trace.Planning.Consultation;
import dev.visprog.trace.Planning.Election;
import dev.visprog.trace.Planning.Vote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how a program came about. */
final class PlanningReader {
  private static final long MOST = Long.MAX_VALUE / 4; // so that a few can be added

  private PlanningReader() {}

  /**
   * Reads the field of a trace.
   *
   * @param version the version of the trace; the first had no more than texts and problems
   */
  static Planning read(JsonPlace place, int version) throws TraceFormatException {
    if (version == 1) {
      place.only("planner", "attempts");
    } else {
      place.only("planner", "attempts", "consultation", "election");
    }
    List<Attempt> attempts = new ArrayList<>();
    for (JsonPlace attempt : place.at("attempts").list()) {
      if (version == 1) {
        attempt.only("text", "problem");
      } else {
        attempt.only("text", "problem", "usage");
      }
      attempts.add(
          new Attempt(
              attempt.at("text").text(),
              attempt.at("problem").textOrNull(),
              version == 1 ? Usage.NONE : usage(attempt.at("usage"))));
    }
    return new Planning(
        place.at("planner").text(),
        attempts,
        version == 1 ? null : consultation(place.at("consultation")),
        version == 1 ? null : election(place.at("election")));
  }

  private static Usage usage(JsonPlace place) throws TraceFormatException {
    place.only("requests", "promptTokens", "completionTokens", "durationMicros", "price");
    return new Usage(
        place.at("requests").whole(0, Integer.MAX_VALUE / 4),
        place.at("promptTokens").whole(0L, MOST),
        place.at("completionTokens").whole(0L, MOST),
        place.at("durationMicros").whole(0L, MOST),
        place.at("price").isNull() ? null : place.at("price").anyNumber());
  }

  private static @Nullable Consultation consultation(JsonPlace place) throws TraceFormatException {
    if (place.isNull()) {
      return null;
    }
    place.only("model", "temperature", "seed", "examples", "promptTokens");
    JsonPlace seed = place.at("seed");
    return new Consultation(
        place.at("model").text(),
        place.at("temperature").anyNumber(),
        seed.isNull() ? null : seed.whole(Long.MIN_VALUE, Long.MAX_VALUE),
        place.at("examples").texts(),
        place.at("promptTokens").whole(0, Integer.MAX_VALUE));
  }

  private static @Nullable Election election(JsonPlace place) throws TraceFormatException {
    if (place.isNull()) {
      return null;
    }
    place.only("wanted", "votes", "elected", "share");
    List<Vote> votes = new ArrayList<>();
    for (JsonPlace vote : place.at("votes").list()) {
      vote.only("program", "answer", "problem", "usage");
      votes.add(
          new Vote(
              vote.at("program").text(),
              vote.at("answer").textOrNull(),
              vote.at("problem").textOrNull(),
              usage(vote.at("usage"))));
    }
    return new Election(
        place.at("wanted").whole(1, Integer.MAX_VALUE),
        votes,
        place.at("elected").whole(0, votes.size() - 1),
        place.at("share").number(0, 1));
  }
}
