package dev.visprog.cli.shell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** Writes the one JSON value of a command. */
public final class Json {
  private Json() {}

  /** What is to be in the value. */
  @FunctionalInterface
  public interface Body {
    /** Writes exactly one value. */
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** Writes a value in several lines; all of it is ASCII, whatever the locale. */
  public static void write(PrintWriter out, Body body) {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      body.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a PrintWriter throws none
    }
    out.println();
  }
}
