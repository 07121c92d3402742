package dev.visprog.cli.models;

import dev.visprog.cli.option.MessageOptions;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Messages;
import dev.visprog.cli.shell.Shell;
import dev.visprog.models.hub.FreeSpace;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.hub.HubSettings;
import dev.visprog.models.hub.ModelPull;
import dev.visprog.models.hub.PullPlan;
import dev.visprog.models.hub.RemoteFile;
import dev.visprog.models.pack.ModelSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches models. */
@Command(
    name = "pull",
    description = {
      "Fetches models from the Hugging Face hub, and says before the first byte what they are, under"
          + " which licence and how large.",
      "",
      "What is here is not fetched again; what was begun goes on where it stopped. Every file is"
          + " checked against the checksum that the hub gives for it. The first pull writes down"
          + " which commit it got (visprog-lock.json in the model's folder of the cache); later"
          + " ones keep to it until --update."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  visprog models pull photo",
      "  visprog models pull openai/clip-vit-base-patch32 Salesforce/blip-vqa-capfilt-large@main",
      "  HF_TOKEN=hf_... visprog models pull owner/model-that-asks-for-it",
      "",
      "Ctrl-C stops it at any time. Ends with 5 if --offline leaves something missing."
    })
final class PullCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private MessageOptions options = new MessageOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "PACK|REPOSITORY",
      description = "Packs, or repositories as OWNER/NAME or OWNER/NAME@REVISION.")
  private List<String> words = List.of();

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask before fetching. Without a terminal, nothing is asked anyway.")
  private boolean yes;

  @Option(names = "--update", description = "Fetch what the revision is today.")
  private boolean update;

  @Option(names = "--offline", description = "Fetch nothing; tell what is missing.")
  private boolean offline;

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "How many parts of a file are fetched at once (default: ${DEFAULT-VALUE}).")
  private int connections = 4;

  PullCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws CommandException {
    HubSettings settings = settings();
    Messages messages = options.messages(shell);
    List<Target> targets = Target.of(words);
    Set<String> fetched = new LinkedHashSet<>();
    Set<String> inside = new LinkedHashSet<>();
    try (PullProgress progress = new PullProgress(shell, options.quiet())) {
      ModelPull pull = new ModelPull(settings, progress, FreeSpace.OF_DISK);
      List<PullPlan> plans = new ArrayList<>();
      for (Target target : targets) {
        if (target.source() instanceof ModelSource.Published model) {
          plans.add(pull.plan(model.repository(), model.revision(), model.files(), update));
          fetched.add(target.word());
        } else {
          inside.add(target.word());
        }
      }
      inside.forEach(
          pack ->
              messages.note("the pack %s comes with visprog, nothing is fetched".formatted(pack)));
      plans.forEach(plan -> describe(plan, messages));
      pull.checkSpace(plans);
      long bytes = plans.stream().mapToLong(PullPlan::bytes).sum();
      if (plans.stream().anyMatch(plan -> !plan.missing().isEmpty()) && !settings.offline()) {
        messages.note("to fetch: %s, to %s".formatted(Amount.bytes(bytes), settings.cache()));
        new Confirmation(shell).ask(yes);
        progress.begin(bytes);
      }
      for (PullPlan plan : plans) {
        pull.fetch(plan);
      }
    } catch (HubException e) {
      ExitCode code = settings.offline() ? ExitCode.MODEL_MISSING : ExitCode.STEP_FAILED;
      throw CommandException.because(e, code);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.interrupted();
    }
    if (!fetched.isEmpty()) {
      messages.note("all of %s is here".formatted(String.join(", ", fetched)));
    }
    return ExitCode.ANSWER.number();
  }

  private HubSettings settings() throws CommandException {
    HubSettings found = Hub.settings(shell);
    try {
      HubSettings chosen = found.with(found.transfer().withConnections(connections));
      return offline ? chosen.offlineOnly() : chosen;
    } catch (IllegalArgumentException e) {
      throw CommandException.usage("--connections: got %d, want 1 to 32".formatted(connections));
    }
  }

  private void describe(PullPlan plan, Messages messages) {
    String licence = plan.record().licence().orElse("not stated, see the model's page");
    messages.note(
        "%s at %s: %s, licence %s"
            .formatted(
                plan.repository(),
                plan.record().commit().substring(0, 12),
                Amount.bytes(plan.record().size()),
                licence));
    for (RemoteFile file : plan.record().files()) {
      String here = plan.missing().contains(file) ? "" : ", here";
      messages.note("  %s (%s%s)".formatted(file.name(), Amount.bytes(file.size()), here));
      if (options.verbose()) {
        messages.note("    %s %s".formatted(file.checksum().kind(), file.checksum().hex()));
      }
    }
  }
}
