package dev.visprog.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Throws mutated and random texts at the reader; {@code -Dvisprog.fuzz.cases} sets how many. */
class TraceReaderFuzzTest {
  private static final int CASES = Integer.getInteger("visprog.fuzz.cases", 50_000);
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\u0000",
          "\\ud800",
          "null",
          "true",
          "-1",
          "0",
          "1e999",
          "-0.0",
          "NaN",
          "99999999999999999999",
          "1.5",
          "\"\"",
          "[]",
          "{}",
          "[[",
          "\u0000",
          "\uDFFF",
          "\"steps\"",
          "\"regions\": [ {} ]",
          "\"image\"",
          "\"failed\"",
          "/*",
          "#",
          "'");

  @Test
  void throwsNothingButWhatItDocuments() {
    Random random = new Random(20260101);
    List<String> seeds =
        List.of(
            small(SampleTraces.answered()),
            small(SampleTraces.edited()),
            small(SampleTraces.failed()),
            small(SampleTraces.voted()));
    int[] accepted = new int[1];
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(5 + CASES / 50_000),
        () -> {
          for (int i = 0; i < CASES; i++) {
            String text =
                i % 10 == 0 ? noise(random) : mutated(seeds.get(i % seeds.size()), random);
            accepted[0] += reads(text) ? 1 : 0;
          }
        });
    assertThat(accepted[0]).isBetween(1, CASES - 1); // mutants inside texts stay traces
  }

  /** Whether the text is a trace; one that is must be written and read again alike. */
  private static boolean reads(String text) throws IOException {
    Trace trace;
    try {
      trace = TraceJsonTest.read(text);
    } catch (TraceFormatException expected) {
      assertThat(expected.getMessage()).hasSizeLessThan(700);
      return false;
    } catch (Throwable unexpected) {
      throw new AssertionError("for the text:\n" + text, unexpected);
    }
    try {
      assertThat(TraceJsonTest.read(TraceJsonTest.json(trace))).isEqualTo(trace);
    } catch (TraceFormatException e) {
      throw new AssertionError("for the text:\n" + text, e);
    }
    return true;
  }

  /** The trace's JSON with most of the picture bytes cut, to spend the time on structure. */
  private static String small(Trace trace) {
    return TraceJsonTest.json(trace)
        .replaceAll("(\"data\": \"[A-Za-z0-9+/]{16})[A-Za-z0-9+/=]*", "$1")
        .replaceAll("(\"outline\": \\[ \\[( \\d+,){7} \\d+)[\\d, ]*", "$1 ");
  }

  private static String mutated(String text, Random random) {
    StringBuilder mutant = new StringBuilder(text);
    for (int n = 1 + random.nextInt(3); n > 0 && mutant.length() > 0; n--) {
      int at = random.nextInt(mutant.length());
      int end = Math.min(mutant.length(), at + 1 + random.nextInt(random.nextBoolean() ? 3 : 60));
      switch (random.nextInt(6)) {
        case 0 -> mutant.delete(at, end);
        case 1 -> mutant.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> mutant.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        case 3 -> mutant.setCharAt(at, (char) random.nextInt(128));
        case 4 ->
            mutant.insert(at, text, Math.min(at, text.length()), Math.min(end, text.length()));
        default -> replaceValue(mutant, at, random);
      }
    }
    return mutant.toString();
  }

  /** Puts another value behind the next colon, so that the text stays JSON more often. */
  private static void replaceValue(StringBuilder text, int from, Random random) {
    int colon = text.indexOf(": ", from);
    int end = colon < 0 ? -1 : text.indexOf("\n", colon);
    if (end > 0) {
      boolean comma = text.charAt(end - 1) == ',';
      String[] values = {
        "null", "-1", "1e300", "{}", "[]", "\"x\"", "true", "0", "[ 0, 0, 1, 1 ]", "2147483648"
      };
      text.replace(colon + 2, comma ? end - 1 : end, values[random.nextInt(values.length)]);
    }
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(40); n > 0; n--) {
      text.append(
          random.nextInt(4) == 0
              ? String.valueOf((char) random.nextInt(0x10000))
              : PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
