package dev.visprog.cli.option;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Shell;
import dev.visprog.file.FileProblem;
import dev.visprog.llm.LanguageModel;
import dev.visprog.prompts.endpoint.EndpointSettings;
import dev.visprog.prompts.endpoint.OpenAiEndpoint;
import dev.visprog.prompts.endpoint.PriceTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which language model is asked. API keys come from the environment alone. */
public final class EndpointOptions {
  @Option(
      names = "--llm",
      paramLabel = "URL",
      description =
          "The OpenAI-compatible endpoint of a language model, such as http://localhost:11434/v1"
              + " (default: OPENAI_BASE_URL; with an OPENAI_API_KEY alone, OpenAI's).")
  private @Nullable String url;

  @Option(
      names = "--llm-model",
      paramLabel = "NAME",
      description = "What the endpoint calls the model.")
  private @Nullable String model;

  @Option(
      names = "--llm-timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Longest wait for one reply, such as 90s or 5m (default: 2m).")
  private @Nullable Duration timeout;

  @Option(
      names = "--llm-retries",
      paramLabel = "N",
      description =
          "How often a request is sent again that failed for a passing reason (default: 3).")
  private @Nullable Integer retries;

  @Option(
      names = "--llm-prices",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description =
          "What tokens cost: a CSV file with a line MODEL,PROMPT,COMPLETION for each model, prices"
              + " per million tokens.")
  private @Nullable Path prices;

  private @Nullable LanguageModel made; // one for planner and tools: it learns what is refused

  /**
   * The language model that the user has set up, always the same one.
   *
   * @return empty if there is none
   * @throws CommandException if what is set up is not right
   */
  public Optional<LanguageModel> model(Shell shell) throws CommandException {
    if (made == null) {
      made = find(shell).orElse(null);
    }
    return Optional.ofNullable(made);
  }

  /** Whether the command line says anything of it, and not the environment alone. */
  boolean given() {
    return Stream.of(url, model, timeout, retries, prices).anyMatch(Objects::nonNull);
  }

  private Optional<LanguageModel> find(Shell shell) throws CommandException {
    try {
      Optional<EndpointSettings> found = EndpointSettings.find(shell.env(), url, model);
      if (found.isEmpty() && model != null) {
        throw CommandException.usage("got --llm-model but no endpoint, want its --llm URL too");
      }
      if (found.isEmpty()) {
        return Optional.empty();
      }
      EndpointSettings settings = found.get();
      if (timeout != null) {
        settings = settings.withTimeout(timeout);
      }
      if (retries != null) {
        settings = settings.withRetries(retries);
      }
      if (prices != null) {
        settings = settings.withPrices(PriceTable.read(prices));
      }
      return Optional.of(new OpenAiEndpoint(settings));
    } catch (IllegalArgumentException e) {
      throw CommandException.because(e, ExitCode.USAGE);
    } catch (IOException e) {
      throw CommandException.usage(
          "the price table '%s' cannot be read: %s".formatted(prices, FileProblem.describe(e)));
    }
  }
}
