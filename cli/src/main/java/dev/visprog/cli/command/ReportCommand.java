package dev.visprog.cli.command;

import dev.visprog.cli.option.MessageOptions;
import dev.visprog.cli.option.PathConverter;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Shell;
import dev.visprog.file.AtomicFile;
import dev.visprog.report.HtmlReport;
import dev.visprog.trace.Trace;
import dev.visprog.trace.TraceFormatException;
import dev.visprog.trace.TraceJson;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a saved trace into a page. */
@Command(
    name = "report",
    description = "Turns a saved trace into a page that shows what each step saw.",
    footerHeading = "%nExample:%n",
    footer = {
      "  visprog run \"How many faces are there?\" photo.jpg --trace run.json",
      "  visprog report run.json -o run.html"
    })
public final class ReportCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private MessageOptions options = new MessageOptions();

  @Parameters(
      paramLabel = "TRACE",
      converter = PathConverter.class,
      description = "A file that 'visprog run --trace' wrote.")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "Where the page goes (default: beside the trace, ending in .html).")
  private @Nullable Path output;

  /** The command as it is called from {@code shell}. */
  public ReportCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws CommandException {
    Path page = output == null ? beside(file) : output;
    try {
      AtomicFile.checkWritable(page);
    } catch (IOException e) {
      throw CommandException.of(e, ExitCode.USAGE);
    }
    Trace trace = read();
    try {
      AtomicFile.writeText(page, out -> HtmlReport.write(trace, out));
    } catch (IOException e) {
      throw CommandException.of(e, ExitCode.STEP_FAILED);
    }
    options.messages(shell).note("wrote " + page);
    return ExitCode.ANSWER.number();
  }

  private Trace read() throws CommandException {
    if (Files.isDirectory(file)) {
      throw CommandException.usage("cannot read '" + file + "': it is a folder, want a file");
    }
    try (Reader in = Files.newBufferedReader(file)) {
      return TraceJson.read(in);
    } catch (TraceFormatException e) {
      throw CommandException.usage("'" + file + "' is no trace: " + e.getMessage());
    } catch (CharacterCodingException e) {
      throw CommandException.usage("'" + file + "' is no trace: it is no text in UTF-8");
    } catch (IOException e) {
      throw CommandException.unreadable(file, e);
    }
  }

  private static Path beside(Path trace) {
    String name = String.valueOf(trace.getFileName());
    String stem = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    return trace.resolveSibling(stem + ".html");
  }
}
