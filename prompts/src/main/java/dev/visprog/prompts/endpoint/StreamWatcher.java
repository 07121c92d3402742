package dev.visprog.prompts.endpoint;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes a reply on while it arrives. The end of what has come waits if it may be the beginning of
 * the key. All on the thread that asks.
 */
final class StreamWatcher implements StreamingChatResponseHandler {
  private final Consumer<String> watcher;
  private final @Nullable ApiKey key;
  private final StringBuilder waiting = new StringBuilder();

  private @Nullable ChatResponse response;
  private @Nullable Throwable problem;
  private @Nullable RuntimeException watcherFailure;

  StreamWatcher(Consumer<String> watcher, @Nullable ApiKey key) {
    this.watcher = watcher;
    this.key = key;
  }

  /** All of the reply; null if it did not come to an end that langchain4j understands. */
  @Nullable ChatResponse response() {
    return problem == null ? response : null;
  }

  /** What the watcher itself did wrong; null if nothing. */
  @Nullable RuntimeException watcherFailure() {
    return watcherFailure;
  }

  @Override
  public void onPartialResponse(String partialResponse) {
    waiting.append(partialResponse);
    if (key == null) {
      pass(waiting.length());
      return;
    }
    String clean = key.scrubReply(waiting.toString());
    waiting.setLength(0);
    waiting.append(clean);
    pass(clean.length() - key.begunAtEndOf(clean));
  }

  @Override
  public void onCompleteResponse(ChatResponse completeResponse) {
    pass(waiting.length());
    response = completeResponse;
  }

  @Override
  public void onError(Throwable error) {
    problem = error;
  }

  /** langchain4j would swallow what the watcher throws. */
  private void pass(int length) {
    String text = waiting.substring(0, length);
    waiting.delete(0, length);
    if (text.isEmpty() || watcherFailure != null) {
      return;
    }
    try {
      watcher.accept(text);
    } catch (RuntimeException e) {
      watcherFailure = e;
    }
  }
}
