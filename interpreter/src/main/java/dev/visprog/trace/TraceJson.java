package dev.visprog.trace;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/**
 * A trace as JSON: one object, {@code {"schema": "visprog-trace", "version": 2, …}}. Equal traces
 * give the same text, and what was written comes back equal. The fields are those of the records,
 * times in microseconds, boxes as {@code [x0, y0, x1, y1]}; each distinct picture stands once under
 * {@code "pictures"} by its id, and values refer to it. The resource {@code trace.schema.json}
 * beside this class is the JSON Schema of the version that is written.
 *
 * <p>A change that an older reader would misread raises the version. Traces of older versions are
 * read; version 1 knew neither language models nor votes.
 */
public final class TraceJson {
  /** The name that every trace begins with. */
  public static final String SCHEMA = "visprog-trace";

  /** The version that is written; those before it are read too. */
  public static final int VERSION = 2;

  private TraceJson() {}

  /**
   * Writes a trace, and a line feed after it.
   *
   * @param out flushed, not closed; needs an encoding that knows every character, such as UTF-8
   */
  public static void write(Trace trace, Writer out) throws IOException {
    TraceWriter.write(trace, out);
  }

  /**
   * Reads a trace. The text may come from anywhere: nesting, lengths and counts are limited, and
   * everything that the records and the report rely on is checked.
   *
   * @param in read to its end, not closed
   * @throws TraceFormatException if the text is not a trace, or one of a version after {@link
   *     #VERSION}
   * @throws IOException if {@code in} fails
   */
  public static Trace read(Reader in) throws IOException, TraceFormatException {
    return TraceReader.read(in);
  }
}
