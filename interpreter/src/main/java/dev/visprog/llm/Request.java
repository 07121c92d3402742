package dev.visprog.llm;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a language model is asked.
 *
 * @param messages the conversation so far; the last turn is the user's
 * @param temperature how freely it chooses its words, 0 to 2; 0 is the most likely reply
 * @param seed makes replies repeatable where the endpoint supports it; null: no seed is sent
 * @param maxTokens the longest reply wanted
 * @param format the form of the reply; null is plain text
 * @param onText gets the reply piece by piece while it arrives, from another thread; null: all at
 *     once, as {@link Reply#text}
 */
public record Request(
    List<Message> messages,
    double temperature,
    @Nullable Long seed,
    int maxTokens,
    @Nullable ReplyFormat format,
    @Nullable Consumer<String> onText) {

  public Request {
    messages = List.copyOf(messages);
    if (messages.isEmpty() || messages.get(messages.size() - 1).role() != Message.Role.USER) {
      throw new IllegalArgumentException("want the user to have the last word");
    }
    if (!(temperature >= 0 && temperature <= 2)) {
      throw new IllegalArgumentException("got temperature " + temperature + ", want 0 to 2");
    }
    if (maxTokens < 1) {
      throw new IllegalArgumentException("got " + maxTokens + " tokens, want at least 1");
    }
  }

  /** The most likely plain-text reply, all at once. */
  public static Request of(List<Message> messages, int maxTokens) {
    return new Request(messages, 0, null, maxTokens, null, null);
  }

  /** The same with other sampling. */
  public Request sampling(double newTemperature, @Nullable Long newSeed) {
    return new Request(messages, newTemperature, newSeed, maxTokens, format, onText);
  }

  /** The same with a reply in JSON. */
  public Request as(ReplyFormat newFormat) {
    return new Request(messages, temperature, seed, maxTokens, newFormat, onText);
  }

  /** The same, watched. */
  public Request streamingTo(Consumer<String> watcher) {
    return new Request(messages, temperature, seed, maxTokens, format, watcher);
  }
}
