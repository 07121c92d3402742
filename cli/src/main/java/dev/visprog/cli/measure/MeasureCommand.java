package dev.visprog.cli.measure;

import dev.visprog.cli.option.EndpointOptions;
import dev.visprog.cli.option.MessageOptions;
import dev.visprog.cli.option.ModelOptions;
import dev.visprog.cli.option.RuntimeOptions;
import dev.visprog.cli.planner.PlannerOptions;
import dev.visprog.cli.scenes.SceneProgress;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Shell;
import dev.visprog.models.engine.ModelRuntimeException;
import dev.visprog.plan.Planner;
import dev.visprog.tool.CancelledException;
import dev.visprog.tools.scene.exam.Examination;
import dev.visprog.tools.scene.exam.Section;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Tells how well tools and planner do. {@code bench} tells how fast models are: that needs their
 * files alone, this needs pictures and their truth.
 */
@Command(
    name = "measure",
    description = {
      "Measures how well models and planner do on drawn scenes.",
      "",
      "Scenes are drawn for it, and what the tools answer is compared with the truth: boxes, numbers,"
          + " categories, colours, answers, masks, edits; then whole instructions, with the true"
          + " program (tools alone), with the planner's program on the truth (planner alone), and"
          + " with the planner's program on the tools (whole). Each figure has its number of cases"
          + " and the interval in which it lies with a probability of 95 %%.",
      "",
      "The same seed and number of scenes ask the same of all. Models are trained on scenes of seed"
          + " 1; every other seed is new to them. The first program of the planner counts: none is"
          + " repaired, whatever --repairs says."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  visprog measure --pack sketch",
      "  visprog measure --pack sketch --seed 7 --scenes 1000 --json > figures.json",
      "  visprog measure --pack oracle --model Vqa=trained/vilt/model --scenes 50 --confusion",
      "",
      "What has no model is left out, with the reason. Ctrl-C ends it without figures."
    })
public final class MeasureCommand implements Callable<Integer> {
  private static final int MOST = 1_000_000;

  private final Shell shell;

  @Mixin private ModelOptions models = new ModelOptions();
  @Mixin private RuntimeOptions runtime = new RuntimeOptions();
  @Mixin private PlannerOptions planning = new PlannerOptions();
  @Mixin private EndpointOptions endpoint = new EndpointOptions();
  @Mixin private MessageOptions messages = new MessageOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Which scenes: any whole number (default: ${DEFAULT-VALUE}).")
  private long seed = 42;

  @Option(
      names = "--scenes",
      paramLabel = "N",
      description = "How many scenes (default: ${DEFAULT-VALUE}).")
  private int scenes = 200;

  @Option(names = "--totals", description = "Leave out the figures of categories and families.")
  private boolean totals;

  @Option(
      names = "--confusion",
      description = "Tell the most frequent mistakes, too; --json has all.")
  private boolean confusion;

  @Option(names = "--json", description = "Print JSON, always with everything.")
  private boolean json;

  /** The command in a shell. */
  public MeasureCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws CommandException {
    if (scenes < 1 || scenes > MOST) {
      throw CommandException.usage(
          "--scenes: got %d, want a number from 1 to %d".formatted(scenes, MOST));
    }
    Planner planner = planning.planner(() -> endpoint.model(shell), seed, null);
    Examination examination =
        new Examination(seed, models.toolboxes(endpoint, runtime.settings(), shell), planner);
    List<Section> sections = measured(examination);
    if (json) {
      FiguresJson.write(sections, seed, scenes, shell.out());
    } else {
      FigureTable table = new FigureTable(shell);
      table.write(sections, totals);
      if (confusion) {
        table.writeMistakes(sections);
      }
    }
    return ExitCode.ANSWER.number();
  }

  private List<Section> measured(Examination examination) throws CommandException {
    try (SceneProgress progress = SceneProgress.on(shell, messages.quiet(), scenes)) {
      return examination.on(scenes, done -> progress.done());
    } catch (CancelledException | CancellationException e) {
      throw CommandException.interrupted();
    } catch (ModelRuntimeException e) {
      throw CommandException.because(e, ExitCode.STEP_FAILED);
    }
  }
}
