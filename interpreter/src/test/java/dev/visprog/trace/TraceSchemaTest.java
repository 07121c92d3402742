package dev.visprog.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TraceSchemaTest {
  @ParameterizedTest
  @MethodSource("dev.visprog.trace.TraceJsonTest#traces")
  void admitsWhatIsWritten(Trace trace) throws IOException {
    assertThat(schema().validate(TraceJsonTest.json(trace), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "version": 2      | "version": 1
          "status": "done"  | "status": "DONE"
          "score": 0.93     | "score": 1.5
          "line": 3,        |
          "failure": null   | "failure": {"kind":"cancelled","step":4,"message":""}
          "type": "image"   | "type": "any"
          """)
  void refusesWhatTheReaderRefuses(String from, String to) throws IOException {
    String json = TraceJsonTest.json(SampleTraces.answered());
    String broken = json.replace(from, to == null ? "" : to);

    assertThat(broken).isNotEqualTo(json);
    assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void isItselfASchema() throws IOException {
    JsonSchema draft =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(draft.validate(text(), InputFormat.JSON)).isEmpty();
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text());
  }

  private static String text() throws IOException {
    try (InputStream in = TraceJson.class.getResourceAsStream("trace.schema.json")) {
      return new String(
          Objects.requireNonNull(in, "trace.schema.json").readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
