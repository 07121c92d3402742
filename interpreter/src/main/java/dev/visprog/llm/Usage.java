package dev.visprog.llm;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What asking a language model took.
 *
 * @param requests HTTP requests sent, those that were tried again included
 * @param promptTokens tokens read, as the endpoint counts them; 0 if it does not say
 * @param completionTokens tokens written, as the endpoint counts them; 0 if it does not say
 * @param durationMicros time from the first request to the last word, waits included
 * @param price what it costs, in the currency of the user's price table; null if there is none
 */
public record Usage(
    int requests,
    long promptTokens,
    long completionTokens,
    long durationMicros,
    @Nullable Double price) {

  /** Nothing was asked. */
  public static final Usage NONE = new Usage(0, 0, 0, 0, null);

  /** Both together; the price is known if that of either is. */
  public Usage plus(Usage other) {
    return new Usage(
        requests + other.requests,
        promptTokens + other.promptTokens,
        completionTokens + other.completionTokens,
        durationMicros + other.durationMicros,
        price == null && other.price == null ? null : cost().orElse(0) + other.cost().orElse(0));
  }

  /** What it costs, if a price table knows the model. */
  public OptionalDouble cost() {
    return price == null ? OptionalDouble.empty() : OptionalDouble.of(price);
  }

  /** The same without its time: equal replies have equal usages then. */
  public Usage withoutTimes() {
    return new Usage(requests, promptTokens, completionTokens, 0, price);
  }
}
