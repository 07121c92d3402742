package dev.visprog.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TraceJsonTest {
  static Stream<Trace> traces() {
    return Stream.of(
        SampleTraces.answered(),
        SampleTraces.edited(),
        SampleTraces.failed(),
        SampleTraces.voted(),
        SampleTraces.hostile());
  }

  @ParameterizedTest
  @MethodSource("traces")
  void comesBackEqualAndIsWrittenTheSameAgain(Trace trace) throws Exception {
    String json = json(trace);

    Trace read = read(json);

    assertThat(read).isEqualTo(trace);
    assertThat(json(read)).isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("traces")
  void survivesUtf8(Trace trace) throws Exception {
    byte[] bytes = json(trace).getBytes(StandardCharsets.UTF_8);

    assertThat(read(new String(bytes, StandardCharsets.UTF_8))).isEqualTo(trace);
  }

  @Test
  void looksAsItsReadersExpect() {
    assertThat(json(SampleTraces.answered()))
        .startsWith("{\n  \"schema\": \"visprog-trace\",\n  \"version\": 2,\n  \"instruction\": ")
        .contains("\"window\": [ 15, 85, 165, 295 ]")
        .contains("\"status\": \"done\"")
        .contains("\"cache\": \"from-disk\"")
        .contains("\"value\": \"Infinity\"")
        .contains("\"warnings\": []")
        .endsWith("}\n");
  }

  @Test
  void readsTracesOfTheFirstVersion() throws Exception {
    String first =
        json(SampleTraces.answered())
            .replace("\"version\": 2", "\"version\": 1")
            .replaceAll(",\\s+\"usage\": \\{[^}]*}", "")
            .replaceAll(",\\s+\"consultation\": null,\\s+\"election\": null", "");
    assertThat(first).doesNotContain("usage", "consultation", "election");

    assertThat(read(first)).isEqualTo(SampleTraces.answered());
    assertThatThrownBy(() -> read(json(SampleTraces.answered()).replace(": 2,\n", ": 1,\n")))
        .hasMessageContaining("planning: got the unknown field 'consultation'");
  }

  @Test
  void storesEveryPictureOnce() {
    assertThat(json(SampleTraces.answered()).split("\"data\"", -1)).hasSize(3);
  }

  @Test
  void takesTheFilesOfOthers() throws Exception {
    Trace trace = read(json(SampleTraces.answered()).replace("\n", " \r\n\t"));

    assertThat(trace).isEqualTo(SampleTraces.answered());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "version": 2                    | "version": 3                   | version: got 3, want at most 2; it was written by another version of visprog
          "schema": "visprog-trace"       | "schema": "other"              | schema: got 'other', want 'visprog-trace'
          "program": "                    | "programme": "                 | trace: got the unknown field 'programme'
          "variable": "OBJ0",             | "variable": null,              | steps[0].variable: got null, want a text
          "line": 3,                      | "line": 0,                     | steps[1].line: got 0, want a whole number from 1 to 2147483647
          "line": 3,                      | "line": 3.0,                   | steps[1].line: got 3.0, want a whole number
          "line": 3,                      | "line": 99999999999999999999,  | steps[1].line: got 99999999999999999999, want
          "status": "done"                | "status": "DONE"               | steps[0].status: got 'DONE', want one of done, failed, not-run
          "type": "image"                 | "type": "any"                  | type: got 'any', want one of image, regions, text, number, truth, names
          "score": 0.93                   | "score": 1.01                  | steps[0].output.regions[0].score: got 1.01, want a number from 0.0 to 1.0
          "score": 0.93                   | "score": 1e999                 | score: got
          [ 230, 60, 399, 250 ]           | [ 230, 60, 401, 250 ]          | steps[0].output.regions[1].box[2]: got 401, want a whole number from 231 to 400
          [ 230, 60, 399, 250 ]           | [ 230, 60, 230, 250 ]          | box[2]: got 230, want a whole number from 231
          [ 230, 60, 399, 250 ]           | [ 230, 60, 399 ]               | box: got a list of 3, want four numbers, x0, y0, x1, y1
          [ 15, 85, 165, 295 ]            | [ 16, 85, 165, 295 ]           | picture: got
          "outline": [ [ 96,              | "outline": [ [ 999,            | outline[0][0]: got 999, want a whole number from 0 to 400
          "strict": false                 | "strict": "no"                 | settings.strict: got 'no', want true or false
          "started": "2026                | "started": "26                 | started: got '26-01-01T12:00:00.250Z', want a time
          "failure": null                 | "failure": {"kind":"cancelled","step":5,"message":""}  | failure.step: got 5, want a whole number from -1 to 4
          "failure": null                 | "failure": {"kind":"cancelled","step":4,"message":""}  | failure: got an object, want none, or no answer
          "data": "                       | "data": "%                     | data: got '%
          "data": "                       | "data": "AAAA                  | data: got 'AAAA
          "type": "image/jpeg"            | "type": "image/svg+xml"        | type: got 'image/svg+xml', want image/png or image/jpeg
          "durationMicros": 842700        | "durationMicros": -1           | durationMicros: got -1, want a whole number from 0
          "requests": 0,                  | "requests": -1,                | planning.attempts[0].usage.requests: got -1, want a whole number from 0
          "price": null                   | "price": "free"                | planning.attempts[0].usage.price: got 'free', want a number
          "consultation": null            | "consultation": 1              | planning.consultation: got 1, want an object
          "election": null                | "election": {"wanted":2,"votes":[],"elected":0,"share":1} | planning.election.elected: got 0, want
          "seed": 7                       | "seed": 7, "seed": 8           | got no JSON of a trace: Duplicate
          """)
  void tellsWhereATextIsWrong(String from, String to, String message) {
    String json = json(SampleTraces.answered());
    assertThat(json.contains(from)).as(from).isTrue();
    int at = json.indexOf(from);
    String broken = json.substring(0, at) + to + json.substring(at + from.length());

    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesAPictureThatIsNotThere() {
    String json = json(SampleTraces.edited());
    String broken = json.replaceFirst("\"picture\": \"....", "\"picture\": \"0000");

    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageContaining("inputs[0].value.picture: got '0000")
        .hasMessageEndingWith("want the id of one of the pictures");
  }

  @Test
  void tellsLineAndColumnWhereATextEnds() {
    String json = json(SampleTraces.failed());

    assertThatThrownBy(() -> read(json.substring(0, json.indexOf("\"notes\""))))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageStartingWith(
            "line 12, column 3: got no JSON of a trace: Unexpected end-of-input");
  }

  @ParameterizedTest
  @MethodSource("noTraces")
  void refusesWhatIsNoTrace(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(TraceFormatException.class);
  }

  static Stream<String> noTraces() {
    return Stream.of(
        "",
        " ",
        "null",
        "[]",
        "{}",
        "3",
        "\"visprog-trace\"",
        "\u0000",
        "<html>",
        "{\"schema\": 1}",
        "[".repeat(100_000),
        "{\"a\":".repeat(100_000),
        "{\"a\": " + "9".repeat(5_000) + "}",
        json(SampleTraces.failed()) + "{}",
        "\uFEFF{}");
  }

  @Test
  void passesOnThatAFileCannotBeRead() {
    Reader broken =
        new FilterReader(new StringReader("")) {
          @Override
          public int read(char[] buffer, int from, int count) throws IOException {
            throw new IOException("the disk is gone");
          }
        };

    assertThatThrownBy(() -> TraceJson.read(broken))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    Reader reader =
        new InputStreamReader(
            new ByteArrayInputStream(new byte[] {'{', (byte) 0xff, (byte) 0xfe}),
            StandardCharsets.UTF_8.newDecoder());

    assertThatThrownBy(() -> TraceJson.read(reader))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageContaining("UTF-8");
  }

  static String json(Trace trace) {
    StringWriter out = new StringWriter();
    try {
      TraceJson.write(trace, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static Trace read(String json) throws IOException, TraceFormatException {
    return TraceJson.read(new StringReader(json));
  }
}
