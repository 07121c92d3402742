package dev.visprog.cli.models;

import dev.visprog.cli.option.MessageOptions;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Json;
import dev.visprog.cli.shell.Shell;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.hub.ModelCheck;
import dev.visprog.models.pack.ModelSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads all files of models again. */
@Command(
    name = "verify",
    description = {
      "Reads the files of models again and compares their checksums with those of the first pull,"
          + " or, for files that Python fetched, with the names that the cache gives them, or, for"
          + " the pack sketch, with its own list. Asks nobody."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  visprog models verify photo",
      "",
      "Ends with 1 if a file is damaged, with 5 if one is missing."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private MessageOptions options = new MessageOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "PACK|REPOSITORY",
      description = "Packs, or repositories as OWNER/NAME or OWNER/NAME@REVISION.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  VerifyCommand(Shell shell) {
    this.shell = shell;
  }

  /** A file of a model and what was found out. */
  private record Row(Target target, ModelCheck.Verdict verdict) {
    String state() {
      return verdict.state().name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws CommandException {
    HubCache cache = Hub.cache(shell);
    List<Row> rows = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    try {
      for (Target target : Unpacking.inThisVersion(Target.of(words), cache)) {
        HubCache.Holding holding = target.holding(cache);
        if (!holding.complete()) {
          missing.add(target.missing(cache, holding));
        }
        for (ModelCheck.Verdict verdict : check(target, cache)) {
          Row row = new Row(target, verdict);
          rows.add(row);
          if (!json) {
            String line = "%-8s %s %s".formatted(row.state(), target.name(), verdict.name());
            shell.out().println(shell.forOut(line));
            shell.out().flush();
          }
        }
      }
    } catch (HubException e) {
      throw CommandException.because(e, ExitCode.STEP_FAILED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.interrupted();
    }
    if (json) {
      writeJson(rows);
    }
    return end(rows, missing);
  }

  private static List<ModelCheck.Verdict> check(Target target, HubCache cache)
      throws HubException, InterruptedException {
    if (target.source() instanceof ModelSource.Published published) {
      return new ModelCheck(cache)
          .check(published.repository(), published.revision(), published.files());
    }
    ModelSource.Embedded embedded = (ModelSource.Embedded) target.source();
    return EmbeddedCheck.of(embedded, embedded.unpacked(cache));
  }

  private int end(List<Row> rows, List<String> missing) throws CommandException {
    for (Row row : rows) {
      boolean damaged = row.verdict().state() == ModelCheck.State.DAMAGED;
      if (damaged && row.target().source() instanceof ModelSource.Embedded) {
        throw new CommandException(
            ExitCode.STEP_FAILED,
            "%s: the file %s is damaged; what uses the model next puts it there anew"
                .formatted(row.target().name(), row.verdict().path()));
      }
      if (damaged) {
        throw new CommandException(
            ExitCode.STEP_FAILED,
            ("the file %s is damaged: remove it, and what it links to, and 'visprog models pull"
                    + " %s' fetches it anew")
                .formatted(row.verdict().path(), row.target().word()));
      }
    }
    if (!missing.isEmpty()) {
      throw new CommandException(ExitCode.MODEL_MISSING, String.join("\n", missing));
    }
    options.messages(shell).note("nothing is damaged");
    return ExitCode.ANSWER.number();
  }

  private void writeJson(List<Row> rows) {
    Json.write(
        shell.out(),
        out -> {
          out.writeStartArray();
          for (Row row : rows) {
            out.writeStartObject();
            out.writeStringField("repository", row.target().name());
            out.writeStringField("file", row.verdict().name());
            out.writeStringField("path", row.verdict().path().toString());
            out.writeStringField("state", row.state());
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }
}
