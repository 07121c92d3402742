package dev.visprog.prompts.tool;

import dev.visprog.llm.LanguageModel;
import dev.visprog.llm.LanguageModelException;
import dev.visprog.llm.Message;
import dev.visprog.llm.Reply;
import dev.visprog.llm.Request;
import dev.visprog.llm.Usage;
import dev.visprog.tool.CancelledException;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.value.ContentHash;
import java.util.List;
import java.util.Optional;

/**
 * Asks a language model on behalf of a tool: for the likeliest reply, with the run's seed. What the
 * model is told about its task comes from the resources of this library; questions are data.
 */
public final class Consultant {
  /** Answers are short, but some models think before they speak. */
  private static final int MOST_TOKENS = 4_000;

  private static final int DIGITS = 8;

  private final LanguageModel model;
  private final Optional<String> revision;

  /**
   * A consultant of {@code model}.
   *
   * @param texts all that the model is told by the tool: other texts, another revision
   */
  public Consultant(LanguageModel model, String... texts) {
    this.model = model;
    this.revision = model.revision().map(place -> model.name() + " " + digest(place, texts));
  }

  /** Tells models, places and texts apart, without telling the place. */
  private static String digest(String place, String... texts) {
    ContentHash hash = new ContentHash().add(place);
    for (String text : texts) {
      hash.add(text);
    }
    return hash.finish().substring(0, DIGITS);
  }

  /** What the model is called. */
  public String name() {
    return model.name();
  }

  /** Under what a tool's results may be kept; empty if the model cannot be told from another. */
  public Optional<String> revision() {
    return revision;
  }

  /**
   * Asks and waits.
   *
   * @throws CancelledException if the run was stopped meanwhile
   * @throws ToolException if there is no reply; its cause is the model's exception
   */
  public Reply ask(List<Message> messages, ToolContext context) throws ToolException {
    context.checkCancelled();
    try {
      return model.ask(Request.of(messages, MOST_TOKENS).sampling(0, context.seed()));
    } catch (LanguageModelException e) {
      throw new ToolException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException("the run was stopped while " + model.name() + " was asked");
    }
  }

  /** Whether the endpoint did not accept the request as it was. */
  public static boolean isRejected(ToolException problem) {
    return problem.getCause() instanceof LanguageModelException cause
        && cause.kind() == LanguageModelException.Kind.REJECTED;
  }

  /** Puts what was taken into the trace of the step. */
  public static void note(Usage usage, ToolContext context) {
    context.score("requests", usage.requests());
    context.score("prompt tokens", (double) usage.promptTokens());
    context.score("completion tokens", (double) usage.completionTokens());
    usage.cost().ifPresent(price -> context.score("price", price));
  }
}
