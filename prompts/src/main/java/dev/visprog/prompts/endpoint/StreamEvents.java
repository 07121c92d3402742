package dev.visprog.prompts.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Listens along while events go to langchain4j, for what it passes over: an error in the middle, a
 * refusal, and whether the stream came to its end at all.
 */
final class StreamEvents implements ServerSentEventListener {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SERVER_FAILED = 500;

  private final ServerSentEventListener listener;
  private final Secrets secrets;

  private boolean ended;
  private boolean refused;
  private @Nullable ServerError error;

  StreamEvents(ServerSentEventListener listener, Secrets secrets) {
    this.listener = listener;
    this.secrets = secrets;
  }

  /** Whether the model said its last word. */
  boolean ended() {
    return ended;
  }

  /** Whether the model refused. */
  boolean refused() {
    return refused;
  }

  /** What the endpoint sent instead of the rest; null if nothing. */
  @Nullable ServerError error() {
    return error;
  }

  @Override
  public void onOpen(SuccessfulHttpResponse response) {
    listener.onOpen(response);
  }

  @Override
  public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
    String data = event.data();
    if (data.strip().equals("[DONE]")) {
      ended = true;
      return;
    }
    look(data);
    if (error == null) {
      listener.onEvent(event, context);
    }
  }

  private void look(String data) {
    if (!data.contains("\"error\"")
        && !data.contains("\"finish_reason\"")
        && !data.contains("\"refusal\"")) {
      return;
    }
    try {
      JsonNode root = JSON.readTree(data);
      if (root.path("error").isObject() || root.path("error").isTextual()) {
        error = ServerError.read(SERVER_FAILED, data.getBytes(StandardCharsets.UTF_8), secrets);
      }
      JsonNode choice = root.path("choices").path(0);
      ended |= choice.path("finish_reason").isTextual();
      refused |= !choice.path("delta").path("refusal").asText("").isBlank();
    } catch (JsonProcessingException e) {
      // langchain4j sees it too, and says so
    }
  }

  @Override
  public void onError(Throwable throwable) {
    listener.onError(throwable);
  }

  @Override
  public void onClose() {
    listener.onClose();
  }
}
