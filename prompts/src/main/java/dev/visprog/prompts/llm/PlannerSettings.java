package dev.visprog.prompts.llm;

import dev.visprog.prompts.prompt.ExampleChoice;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a language model is asked for programs.
 *
 * @param examples which worked examples it is shown
 * @param temperature how freely it chooses its words, 0 to 2
 * @param seed makes replies repeatable where the endpoint supports it
 * @param maxTokens the longest reply wanted; models that think before they speak need many
 * @param json whether the reply is asked for as JSON, for endpoints that can keep to a schema
 * @param onText gets each reply piece by piece while it arrives; null: nobody watches
 */
public record PlannerSettings(
    ExampleChoice examples,
    double temperature,
    long seed,
    int maxTokens,
    boolean json,
    @Nullable Consumer<String> onText) {

  /** Twelve similar examples within 6,000 tokens, the most likely reply, plain text, unwatched. */
  public static final PlannerSettings DEFAULT =
      new PlannerSettings(ExampleChoice.similar(12).within(6_000), 0, 0, 4_000, false, null);

  /** The same with other examples. */
  public PlannerSettings withExamples(ExampleChoice choice) {
    return new PlannerSettings(choice, temperature, seed, maxTokens, json, onText);
  }

  /** The same with other sampling. */
  public PlannerSettings withSampling(double newTemperature, long newSeed) {
    return new PlannerSettings(examples, newTemperature, newSeed, maxTokens, json, onText);
  }

  /** The same with replies of another length. */
  public PlannerSettings withMaxTokens(int tokens) {
    return new PlannerSettings(examples, temperature, seed, tokens, json, onText);
  }

  /** The same with replies in JSON or as plain text. */
  public PlannerSettings withJson(boolean asJson) {
    return new PlannerSettings(examples, temperature, seed, maxTokens, asJson, onText);
  }

  /** The same, watched. */
  public PlannerSettings streamingTo(Consumer<String> watcher) {
    return new PlannerSettings(examples, temperature, seed, maxTokens, json, watcher);
  }
}
