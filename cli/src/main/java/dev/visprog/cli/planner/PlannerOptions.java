package dev.visprog.cli.planner;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.llm.LanguageModel;
import dev.visprog.plan.Planner;
import dev.visprog.prompts.embedded.EmbeddedPlanner;
import dev.visprog.prompts.llm.LanguageModelPlanner;
import dev.visprog.prompts.llm.PlannerSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who writes the program, and how often it may be tried. */
public final class PlannerOptions {
  private static final int REPAIRS = 2;
  private static final int MOST_REPAIRS = 100;

  @Option(
      names = "--planner",
      paramLabel = "NAME",
      description =
          "Who writes the program: embedded, llm for a language model, or recorded for that of"
              + " --program (default: llm if an endpoint is set up, else embedded).")
  private @Nullable PlannerName planner;

  @Option(
      names = "--repairs",
      paramLabel = "N",
      description =
          "How often a program may be written anew that is not sound or of which a step fails"
              + " (default: 2).")
  private int repairs = REPAIRS;

  /** Where a language model comes from. */
  @FunctionalInterface
  public interface ModelSource {
    /**
     * The model that the user has set up.
     *
     * @return empty if there is none
     * @throws CommandException if what is set up is not right
     */
    Optional<LanguageModel> model() throws CommandException;
  }

  /** Who the user wants; null if that is left open. */
  public @Nullable PlannerName name() {
    return planner;
  }

  /** How often a program may be written anew. */
  public int repairs() throws CommandException {
    if (repairs < 0 || repairs > MOST_REPAIRS) {
      throw CommandException.usage(
          "got --repairs %d, want 0 to %d".formatted(repairs, MOST_REPAIRS));
    }
    return repairs;
  }

  /**
   * The planner that the user wants.
   *
   * @param stream gets what a language model says while it arrives; null if nobody watches
   */
  public Planner planner(ModelSource models, long seed, @Nullable ProgramStream stream)
      throws CommandException {
    if (planner == PlannerName.recorded) {
      throw CommandException.usage("got --planner recorded, want a --program with it");
    }
    if (planner == PlannerName.embedded) {
      return EmbeddedPlanner.create();
    }
    Optional<LanguageModel> model = models.model();
    if (model.isEmpty() && planner == PlannerName.llm) {
      throw CommandException.usage(
          "got --planner llm but no endpoint, want --llm URL and --llm-model NAME,"
              + " or OPENAI_API_KEY in the environment");
    }
    if (model.isEmpty()) {
      return EmbeddedPlanner.create();
    }
    PlannerSettings settings =
        PlannerSettings.DEFAULT.withSampling(PlannerSettings.DEFAULT.temperature(), seed);
    return LanguageModelPlanner.of(
        model.get(), stream == null ? settings : settings.streamingTo(stream));
  }
}
