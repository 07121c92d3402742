package dev.visprog.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one trace from a text that nobody vouches for. */
final class TraceReader {
  /** More than any text of a trace has, pictures included. */
  private static final int LONGEST_TEXT = 32 << 20;

  private static final long LONGEST_DOCUMENT = 512L << 20;
  private static final long MOST_TOKENS = 10_000_000;
  private static final int DEEPEST = 16;

  private final PictureReader pictures;

  private TraceReader(PictureReader pictures) {
    this.pictures = pictures;
  }

  static Trace read(Reader in) throws IOException, TraceFormatException {
    JsonPlace root = new JsonPlace(parse(in), "");
    if (!root.at("schema").text().equals(TraceJson.SCHEMA)) {
      throw root.at("schema").wrong("'" + TraceJson.SCHEMA + "'");
    }
    JsonPlace version = root.at("version");
    long number = version.whole(Long.MIN_VALUE, Long.MAX_VALUE);
    if (number < 1 || number > TraceJson.VERSION) {
      throw version.wrong(
          "at most %d; it was written by another version of visprog".formatted(TraceJson.VERSION));
    }
    return new TraceReader(PictureReader.of(root.at("pictures"))).trace(root);
  }

  private static JsonNode parse(Reader in) throws IOException, TraceFormatException {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LONGEST_TEXT)
            .maxDocumentLength(LONGEST_DOCUMENT)
            .maxTokenCount(MOST_TOKENS)
            .build();
    JsonMapper mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    try {
      return mapper.readTree(in);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where =
          at == null ? "trace" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
      String problem = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new TraceFormatException(where + ": got no JSON of a trace: " + problem, e);
    } catch (CharacterCodingException | CharConversionException e) {
      throw new TraceFormatException("got bytes that are no text, want a trace in UTF-8", e);
    }
  }

  private Trace trace(JsonPlace root) throws TraceFormatException {
    root.only(
        "schema",
        "version",
        "instruction",
        "planning",
        "program",
        "notes",
        "inputs",
        "steps",
        "answer",
        "failure",
        "settings",
        "started",
        "durationMicros",
        "pictures");
    List<TracedInput> inputs = new ArrayList<>();
    for (JsonPlace input : root.at("inputs").list()) {
      input.only("name", "value");
      inputs.add(new TracedInput(input.at("name").text(), values().read(input.at("value"))));
    }
    List<TracedStep> steps = new ArrayList<>();
    for (JsonPlace step : root.at("steps").list()) {
      steps.add(step(step));
    }
    TracedValue answer = values().readOrNull(root.at("answer"));
    Trace.Failure failure = failure(root.at("failure"), steps.size());
    if ((answer == null) == (failure == null)) {
      throw root.at("failure").wrong(answer == null ? "one, or an answer" : "none, or no answer");
    }
    return new Trace(
        root.at("instruction").textOrNull(),
        PlanningReader.read(root.at("planning"), root.at("version").whole(1, TraceJson.VERSION)),
        root.at("program").text(),
        root.at("notes").texts(),
        inputs,
        steps,
        answer,
        failure,
        settings(root.at("settings")),
        instant(root.at("started")),
        micros(root.at("durationMicros")));
  }

  private ValueReader values() {
    return new ValueReader(pictures);
  }

  private TracedStep step(JsonPlace place) throws TraceFormatException {
    place.only(
        "variable",
        "tool",
        "source",
        "line",
        "status",
        "arguments",
        "output",
        "scores",
        "warnings",
        "revision",
        "cache",
        "error",
        "startMicros",
        "durationMicros");
    List<TracedArgument> arguments = new ArrayList<>();
    for (JsonPlace argument : place.at("arguments").list()) {
      argument.only("name", "source", "variable", "summary");
      arguments.add(
          new TracedArgument(
              argument.at("name").text(),
              argument.at("source").text(),
              argument.at("variable").textOrNull(),
              argument.at("summary").textOrNull()));
    }
    List<TracedStep.Score> scores = new ArrayList<>();
    for (JsonPlace score : place.at("scores").list()) {
      score.only("name", "value");
      scores.add(new TracedStep.Score(score.at("name").text(), score.at("value").anyNumber()));
    }
    return new TracedStep(
        place.at("variable").text(),
        place.at("tool").text(),
        place.at("source").text(),
        place.at("line").whole(1, Integer.MAX_VALUE),
        place.at("status").oneOf(List.of(TracedStep.Status.values())),
        arguments,
        values().readOrNull(place.at("output")),
        scores,
        place.at("warnings").texts(),
        place.at("revision").textOrNull(),
        place.at("cache").oneOf(List.of(TracedStep.Cache.values())),
        place.at("error").textOrNull(),
        micros(place.at("startMicros")),
        micros(place.at("durationMicros")));
  }

  private static Trace.@Nullable Failure failure(JsonPlace place, int steps)
      throws TraceFormatException {
    if (place.isNull()) {
      return null;
    }
    place.only("kind", "step", "message");
    return new Trace.Failure(
        place.at("kind").oneOf(List.of(Trace.Failure.Kind.values())),
        place.at("step").whole(-1, steps - 1),
        place.at("message").text());
  }

  private static Trace.Settings settings(JsonPlace place) throws TraceFormatException {
    place.only("seed", "device", "strict");
    return new Trace.Settings(
        place.at("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE),
        place.at("device").text(),
        place.at("strict").truth());
  }

  private static Instant instant(JsonPlace place) throws TraceFormatException {
    try {
      return Instant.parse(place.text());
    } catch (DateTimeException e) {
      throw place.wrong("a time such as '2026-01-01T12:00:00Z'");
    }
  }

  static long micros(JsonPlace place) throws TraceFormatException {
    return place.whole(0L, Long.MAX_VALUE / 4); // so that start and duration can be added
  }
}
