package dev.visprog.cli.run;

import dev.visprog.cli.option.PathConverter;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Messages;
import dev.visprog.file.AtomicFile;
import dev.visprog.report.HtmlReport;
import dev.visprog.tools.image.ImageFileWriter;
import dev.visprog.trace.Trace;
import dev.visprog.trace.TraceJson;
import dev.visprog.value.Image;
import dev.visprog.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a run leaves behind. */
final class OutputOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "Where the answer goes if it is a picture; the ending tells the format.")
  private @Nullable Path picture;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "Write a page that shows what each step saw, also if the run fails.")
  private @Nullable Path report;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "Write all that was done as JSON, also if the run fails.")
  private @Nullable Path trace;

  /** Where the picture goes; null if nobody wants it. */
  @Nullable Path picture() {
    return picture;
  }

  @Nullable Path report() {
    return report;
  }

  @Nullable Path trace() {
    return trace;
  }

  /** Finds out before any work what would go wrong after it. */
  void check() throws CommandException {
    Set<Path> seen = new HashSet<>();
    for (Path file : Stream.of(picture, report, trace).filter(Objects::nonNull).toList()) {
      if (!seen.add(file.toAbsolutePath().normalize())) {
        throw CommandException.usage("got '" + file + "' for two outputs, want two files");
      }
      try {
        AtomicFile.checkWritable(file);
        if (file.equals(picture)) {
          ImageFileWriter.checkWritable(file);
        }
      } catch (IOException e) {
        throw CommandException.of(e, ExitCode.USAGE);
      }
    }
  }

  /** Writes the answer if it is a picture, and says so. */
  void writePicture(Value answer, Messages messages) throws CommandException {
    if (answer instanceof Image image && picture != null) {
      try {
        ImageFileWriter.write(image, picture);
      } catch (IOException e) {
        throw CommandException.of(e, ExitCode.STEP_FAILED);
      }
      messages.note("wrote " + picture + " (" + image.width() + "×" + image.height() + ")");
    } else if (answer instanceof Image) {
      messages.note("the answer is a picture: -o FILE keeps it");
    }
  }

  /** Writes how a run went, whether it came to an answer or not. */
  void writeTrace(Trace run, Messages messages) throws CommandException {
    try {
      if (trace != null) {
        AtomicFile.writeText(trace, out -> TraceJson.write(run, out));
        messages.note("wrote " + trace);
      }
      if (report != null) {
        AtomicFile.writeText(report, out -> HtmlReport.write(run, out));
        messages.note("wrote " + report);
      }
    } catch (IOException e) {
      throw CommandException.of(e, ExitCode.STEP_FAILED);
    }
  }
}
