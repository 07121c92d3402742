package dev.visprog.prompts.endpoint;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.ImageContent.DetailLevel;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.visprog.llm.Message;
import dev.visprog.llm.ReplyFormat;
import dev.visprog.llm.Request;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** A request in langchain4j's words. */
final class Conversation {
  private static final String JPEG = "image/jpeg";

  private Conversation() {}

  /** The request with what had to be conceded to the endpoint. */
  static ChatRequest of(Request request, String model, Set<Concession> concessions) {
    OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
    parameters.modelName(model);
    if (concessions.contains(Concession.NEW_TOKEN_LIMIT)) {
      parameters.maxCompletionTokens(request.maxTokens());
    } else {
      parameters.maxOutputTokens(request.maxTokens());
    }
    if (!concessions.contains(Concession.NO_TEMPERATURE)) {
      parameters.temperature(request.temperature());
    }
    Long seed = request.seed();
    if (seed != null && !concessions.contains(Concession.NO_SEED)) {
      parameters.seed(
          (int) (seed & Integer.MAX_VALUE)); // servers differ in how many bits they read
    }
    ReplyFormat format = request.format();
    if (format != null && !concessions.contains(Concession.NO_FORMAT)) {
      parameters.responseFormat(format(format));
    }
    return ChatRequest.builder()
        .messages(request.messages().stream().map(Conversation::message).toList())
        .parameters(parameters.build())
        .build();
  }

  private static ResponseFormat format(ReplyFormat format) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder()
                .name(format.name())
                .rootElement(JsonRawSchema.from(format.jsonSchema()))
                .build())
        .build();
  }

  private static ChatMessage message(Message message) {
    return switch (message.role()) {
      case SYSTEM -> SystemMessage.from(message.text());
      case ASSISTANT -> AiMessage.from(message.text());
      case USER -> user(message);
    };
  }

  private static UserMessage user(Message message) {
    if (message.images().isEmpty()) {
      return UserMessage.from(message.text());
    }
    List<Content> contents = new ArrayList<>();
    contents.add(TextContent.from(message.text()));
    for (Image image : message.images()) {
      String picture = Base64.getEncoder().encodeToString(PictureJpeg.of(image));
      contents.add(ImageContent.from(picture, JPEG, DetailLevel.AUTO));
    }
    return UserMessage.from(contents);
  }
}
