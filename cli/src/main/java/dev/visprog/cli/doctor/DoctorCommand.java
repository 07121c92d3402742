package dev.visprog.cli.doctor;

import dev.visprog.cli.option.MessageOptions;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Json;
import dev.visprog.cli.shell.Shell;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what this machine has, so that a question about visprog can begin with it. */
@Command(
    name = "doctor",
    description = "Says what this machine has, and what visprog would miss.",
    footer = {"", "Ends with 1 if something that visprog needs is broken."})
public final class DoctorCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private MessageOptions options = new MessageOptions();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /** The command as it is called from {@code shell}. */
  public DoctorCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws CommandException {
    List<Finding> findings = new Examination(shell).findings();
    if (json) {
      writeJson(findings);
    } else {
      findings.forEach(this::write);
    }
    String broken =
        findings.stream()
            .filter(Finding::broken)
            .map(Finding::name)
            .collect(Collectors.joining(", "));
    if (!broken.isEmpty()) {
      throw new CommandException(ExitCode.STEP_FAILED, "visprog cannot work here: see " + broken);
    }
    options.messages(shell).note("nothing is missing");
    return ExitCode.ANSWER.number();
  }

  private void write(Finding finding) {
    String mark = finding.broken() ? "!" : " ";
    shell
        .out()
        .println(shell.forOut("%s %-18s%s".formatted(mark, finding.name(), finding.value())));
  }

  private void writeJson(List<Finding> findings) {
    Json.write(
        shell.out(),
        json -> {
          json.writeStartArray();
          for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("name", finding.name());
            json.writeStringField("value", finding.value());
            json.writeBooleanField("broken", finding.broken());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
