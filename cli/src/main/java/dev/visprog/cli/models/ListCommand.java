package dev.visprog.cli.models;

import dev.visprog.cli.option.HelpOption;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Json;
import dev.visprog.cli.shell.Shell;
import dev.visprog.models.embedded.EmbeddedException;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.pack.ModelSource;
import dev.visprog.models.pack.Pack;
import dev.visprog.models.pack.PackModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which packs there are and what is here of them. */
@Command(
    name = "list",
    description = "Lists the packs, and which of their models are here. Asks nobody.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  visprog models list",
      "  visprog models list --json",
      "  visprog models list --card"
    })
final class ListCommand implements Callable<Integer> {
  private final Shell shell;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--card",
      description =
          "Print the card of the pack sketch: what its models were trained on, how good they are, and"
              + " what they cannot do.")
  private boolean card;

  ListCommand(Shell shell) {
    this.shell = shell;
  }

  /** A model and what is here of it. */
  private record Row(PackModel model, HubCache.Holding holding) {}

  @Override
  public Integer call() throws CommandException {
    if (card) {
      return printCard();
    }
    HubCache cache = Hub.cache(shell);
    List<Row> rows = new ArrayList<>();
    try {
      for (Pack pack : Pack.all()) {
        for (PackModel model : pack.models()) {
          rows.add(new Row(model, model.holding(cache)));
        }
      }
    } catch (HubException e) {
      throw CommandException.because(e, ExitCode.STEP_FAILED);
    }
    if (json) {
      writeJson(rows);
    } else {
      Pack.all().forEach(pack -> write(pack, rows));
      long used =
          rows.stream()
              .filter(row -> row.model().source() instanceof ModelSource.Published)
              .collect(
                  Collectors.toMap(
                      row -> row.model().name(), row -> row.holding().bytes(), Math::max))
              .values()
              .stream()
              .mapToLong(Long::longValue)
              .sum();
      print("in %s: %s".formatted(cache.folder(), Amount.bytes(used)));
    }
    return ExitCode.ANSWER.number();
  }

  private int printCard() throws CommandException {
    try {
      String text = Pack.sketch().card().orElse("");
      if (text.isEmpty()) {
        throw new CommandException(
            ExitCode.MODEL_MISSING, "this version of visprog has no models in the pack sketch");
      }
      shell.out().print(shell.forOut(text));
      return ExitCode.ANSWER.number();
    } catch (EmbeddedException e) {
      throw new CommandException(ExitCode.STEP_FAILED, String.valueOf(e.getMessage()));
    }
  }

  private void write(Pack pack, List<Row> rows) {
    print("%s: %s".formatted(pack.name(), pack.description()));
    for (Row row : rows) {
      if (row.model().pack().equals(pack.name())) {
        HubCache.Holding holding = row.holding();
        String state =
            holding.complete()
                ? Amount.bytes(holding.bytes())
                : row.model().source() instanceof ModelSource.Embedded
                    ? "not in this version"
                    : holding.bytes() > 0 ? "in part" : "not here";
        String tools = String.join(", ", row.model().tools());
        print("  %-29s %-40s %s".formatted(tools, row.model().name(), state));
      }
    }
    print("");
  }

  private void print(String line) {
    shell.out().println(shell.forOut(line));
  }

  private void writeJson(List<Row> rows) {
    Json.write(
        shell.out(),
        out -> {
          out.writeStartArray();
          for (Row row : rows) {
            out.writeStartObject();
            out.writeStringField("pack", row.model().pack());
            out.writeArrayFieldStart("tools");
            for (String tool : row.model().tools()) {
              out.writeString(tool);
            }
            out.writeEndArray();
            out.writeStringField("kind", row.model().kind().toString());
            out.writeStringField("model", row.model().name());
            if (row.model().source() instanceof ModelSource.Published published) {
              out.writeStringField("repository", row.model().name());
              out.writeStringField("revision", published.revision());
            }
            out.writeBooleanField("complete", row.holding().complete());
            out.writeNumberField("bytes", row.holding().bytes());
            if (row.model().source() instanceof ModelSource.Published
                && row.holding().snapshot().isPresent()) {
              out.writeStringField("folder", row.holding().snapshot().get().toString());
            }
            out.writeArrayFieldStart("missing");
            for (String missing : row.holding().missing()) {
              out.writeString(missing);
            }
            out.writeEndArray();
            out.writeEndObject();
          }
          out.writeEndArray();
        });
  }
}
