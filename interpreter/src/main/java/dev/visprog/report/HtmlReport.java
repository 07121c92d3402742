package dev.visprog.report;

import dev.visprog.trace.Trace;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * The rationale of a run as one HTML file that needs nothing else: answer, program, and what every
 * step saw, drawn on the pictures. Equal traces give the same text.
 *
 * <p>The page has no script, and its content security policy admits none. Texts of the trace are
 * escaped; characters that cannot be seen or that would turn the direction of the rest are shown by
 * name.
 */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * Writes the page.
   *
   * @param out flushed, not closed; its encoding must be UTF-8
   */
  public static void write(Trace trace, Writer out) throws IOException {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "dev.visprog.report");
    try {
      engine.render("report.jte", Page.of(trace), new WriterOutput(new VisibleWriter(out)));
    } catch (TemplateException | UncheckedIOException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException io) {
          throw io;
        }
      }
      throw e;
    }
    out.flush();
  }
}
