package dev.visprog.cli.training;

import dev.visprog.cli.option.DurationConverter;
import dev.visprog.cli.option.MessageOptions;
import dev.visprog.cli.option.PathConverter;
import dev.visprog.cli.option.RuntimeOptions;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Shell;
import dev.visprog.file.FileProblem;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.ModelRuntimeException;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.training.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a small model on drawn scenes. */
@Command(
    name = "train",
    description = {
      "Trains a small model on drawn scenes, for hours on a processor.",
      "",
      "The folder gets the trained model (model), a journal that can be plotted (journal.csv), and"
          + " the state from which a later call goes on. The same seed and number of steps give"
          + " the same batches, in one call or in several."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  visprog train clip --out trained/clip --leg 90m",
      "  visprog train clip --out trained/clip2 --init trained/clip/model --steps 2000",
      "  visprog train owlvit-rough --out trained/rough --init trained/clip/model",
      "  visprog train owlvit --out trained/owlvit --init trained/rough/model --leg 90m",
      "  visprog train vilt --out trained/vilt --init trained/owlvit/model --leg 90m",
      "  visprog train vae --out trained/painter",
      "  visprog train inpainting --out trained/painter --init trained/clip/model",
      "",
      "OWL-ViT is trained in two parts: by owlvit-rough, all places near the middle of a thing find"
          + " it; from that model, owlvit learns which of them shall.",
      "",
      "A model that paints has two parts, which are trained one after the other in the same folder:"
          + " vae, then inpainting, which begins with the texts of a CLIP. Each keeps its state and"
          + " journal in a folder of its own there.",
      "",
      "Ctrl-C loses what was trained since the last saving, every ten minutes."
    })
public final class TrainCommand implements Callable<Integer> {
  private static final Duration BETWEEN_SAVINGS = Duration.ofMinutes(10);

  private final Shell shell;

  @Mixin private MessageOptions messages = new MessageOptions();
  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Parameters(
      paramLabel = "MODEL",
      description = "What to train: clip, owlvit-rough, owlvit, maskformer, vilt, vae, inpainting.")
  private String model = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      required = true,
      converter = PathConverter.class,
      description = "Where the files go; if a state is there, training goes on from it.")
  private Path folder = Path.of("");

  @Option(
      names = "--init",
      paramLabel = "FOLDER",
      converter = PathConverter.class,
      description = "A folder with a model whose weights to begin with (default: chance).")
  private @Nullable Path start;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Steps of the whole run (default: as many as the model needs).")
  private @Nullable Integer steps;

  @Option(
      names = "--leg",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Stop after this time; call again to go on (default: at the end of the run).")
  private @Nullable Duration leg;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads of a product (default: one for each processor). With 1, as many runs as there are"
              + " processors get more done side by side than one after the other.")
  private @Nullable Integer threads;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of scenes, batches and first weights (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  /** The command in a shell. */
  public TrainCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws CommandException {
    if (steps != null && steps < 1) {
      throw CommandException.usage("got --steps " + steps + ", want at least 1");
    }
    if (threads != null && threads < 1) {
      throw CommandException.usage("got --threads " + threads + ", want at least 1");
    }
    Recipe recipe = recipe();
    RuntimeSettings settings = runtime.settings();
    try (ModelRuntime started =
        ModelRuntime.startForTraining(threads == null ? settings : settings.withThreads(threads))) {
      Files.createDirectories(folder);
      Trainer<?> trainer =
          recipe.trainer(
              started,
              new Recipe.Run(
                  folder,
                  start,
                  seed,
                  steps == null ? recipe.steps() : steps,
                  leg == null ? Duration.ofDays(365) : leg,
                  BETWEEN_SAVINGS),
              line -> messages.messages(shell).note(line));
      boolean finished = trainer.leg(start);
      messages
          .messages(shell)
          .note(
              (finished ? "finished: " : "stopped after this leg, the same call goes on: ")
                  + folder.resolve("model"));
      return ExitCode.ANSWER.number();
    } catch (IOException e) {
      throw CommandException.usage(FileProblem.describe(e));
    } catch (CheckpointException e) {
      throw CommandException.because(e, ExitCode.MODEL_MISSING);
    } catch (ModelRuntimeException e) {
      throw CommandException.because(e, ExitCode.STEP_FAILED);
    } catch (CancellationException | InterruptedException e) {
      throw CommandException.interrupted();
    }
  }

  private Recipe recipe() throws CommandException {
    return Stream.of(Recipe.values())
        .filter(each -> each.word().equals(model.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                CommandException.usage(
                    "got the model '%s', want one of %s"
                        .formatted(
                            model,
                            Stream.of(Recipe.values())
                                .map(Recipe::word)
                                .collect(Collectors.joining(", ")))));
  }
}
