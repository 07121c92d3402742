package dev.visprog.prompts.endpoint;

import static dev.visprog.prompts.endpoint.FakeEndpoint.error;
import static dev.visprog.prompts.endpoint.FakeEndpoint.finishing;
import static dev.visprog.prompts.endpoint.FakeEndpoint.json;
import static dev.visprog.prompts.endpoint.FakeEndpoint.reply;
import static dev.visprog.prompts.endpoint.FakeEndpoint.unsupported;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.llm.Message;
import dev.visprog.llm.Reply;
import dev.visprog.llm.ReplyFormat;
import dev.visprog.llm.Request;
import dev.visprog.prompts.endpoint.FakeEndpoint.Answer;
import dev.visprog.value.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class OpenAiEndpointTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Request QUESTION =
      Request.of(List.of(Message.system("be brief"), Message.user("how are you?")), 50);
  private static final ReplyFormat FORM =
      new ReplyFormat(
          "answer",
          "{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"}},"
              + "\"required\":[\"text\"],\"additionalProperties\":false}");

  @Test
  void asksAndGetsTheReply() throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(reply("fine, \"thanks\"\nand you?"))) {
      Reply reply = endpoint(server).ask(QUESTION.sampling(0.5, 7L));

      assertThat(reply.text()).isEqualTo("fine, \"thanks\"\nand you?");
      assertThat(reply.complete()).isTrue();
      assertThat(reply.usage().requests()).isEqualTo(1);
      assertThat(reply.usage().promptTokens()).isEqualTo(120);
      assertThat(reply.usage().completionTokens()).isEqualTo(30);
      assertThat(reply.usage().cost()).isEmpty();
      assertThat(server.asked().get(0).line()).isEqualTo("POST /v1/chat/completions HTTP/1.1");
      JsonNode sent = sent(server, 0);
      assertThat(sent.path("model").asText()).isEqualTo("tiny");
      assertThat(sent.path("temperature").asDouble()).isEqualTo(0.5);
      assertThat(sent.path("seed").asLong()).isEqualTo(7);
      assertThat(sent.path("max_tokens").asInt()).isEqualTo(50);
      assertThat(sent.path("messages").path(0).path("role").asText()).isEqualTo("system");
      assertThat(sent.path("messages").path(1).path("content").asText()).isEqualTo("how are you?");
    }
  }

  @Test
  void sendsNoKeyWhereThereIsNoneAndTheKeyWhereThereIsOne() throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(reply("fine"))) {
      endpoint(server).ask(QUESTION);
      new OpenAiEndpoint(
              EndpointSettings.at(server.url(), "tiny").withKey(ApiKey.of("sk-1").orElseThrow()))
          .ask(QUESTION);

      assertThat(server.asked().get(0).headers()).doesNotContainKey("authorization");
      assertThat(server.asked().get(1).headers()).containsEntry("authorization", "Bearer sk-1");
    }
  }

  @Test
  void tellsThePriceThatTheTableKnows() throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(reply("fine"))) {
      EndpointSettings settings =
          EndpointSettings.at(server.url(), "tiny")
              .withPrices(PriceTable.parse("prices.csv", "tiny, 100, 1000"));

      Reply reply = new OpenAiEndpoint(settings).ask(QUESTION);

      assertThat(reply.usage().cost()).hasValue((120 * 100 + 30 * 1000) / 1e6);
    }
  }

  @Test
  void passesTheReplyOnWhileItArrives() throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(reply("one two three"))) {
      List<String> pieces = new ArrayList<>();

      Reply reply = endpoint(server).ask(QUESTION.streamingTo(pieces::add));

      assertThat(pieces).hasSize(2);
      assertThat(String.join("", pieces)).isEqualTo("one two three").isEqualTo(reply.text());
      assertThat(reply.usage().promptTokens()).isEqualTo(120);
      assertThat(sent(server, 0).path("stream").asBoolean()).isTrue();
    }
  }

  @Test
  void saysThatAReplyWasCutAtTheMostTokens() throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(finishing("A=Loc(", "length"))) {
      assertThat(endpoint(server).ask(QUESTION).complete()).isFalse();
      assertThat(endpoint(server).ask(QUESTION.streamingTo(text -> {})).complete()).isFalse();
    }
  }

  @Test
  void showsPicturesAsJpegOfBoundedSize() throws Exception {
    Image large = Image.of(new BufferedImage(3000, 1500, BufferedImage.TYPE_INT_RGB));
    Image small = Image.of(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB));
    try (FakeEndpoint server = FakeEndpoint.answering(reply("black"))) {
      endpoint(server).ask(Request.of(List.of(Message.user("which colour?", large, small)), 10));

      JsonNode content = sent(server, 0).path("messages").path(0).path("content");
      assertThat(content.path(0).path("text").asText()).isEqualTo("which colour?");
      assertThat(size(content.path(1))).isEqualTo("1024×512");
      assertThat(size(content.path(2))).isEqualTo("256×192");
    }
  }

  @Test
  void sendsTheFormOfTheReply() throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(reply("{\"text\":\"fine\"}"))) {
      endpoint(server).ask(QUESTION.as(FORM));

      JsonNode format = sent(server, 0).path("response_format");
      assertThat(format.path("type").asText()).isEqualTo("json_schema");
      assertThat(format.path("json_schema").path("name").asText()).isEqualTo("answer");
      assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
      assertThat(format.path("json_schema").path("schema"))
          .isEqualTo(JSON.readTree(FORM.jsonSchema()));
    }
  }

  @Test
  void leavesOutWhatTheEndpointRefusesAndRemembersIt() throws Exception {
    Answer[] script = {
      unsupported("max_tokens", "Unsupported parameter, use 'max_completion_tokens' instead."),
      unsupported("temperature", "Only the default (1) value is supported."),
      error(400, "response_format is not supported"),
      error(422, "seed: extra fields not permitted"),
      reply("fine"),
      reply("fine again")
    };
    try (FakeEndpoint server = FakeEndpoint.answering(script)) {
      OpenAiEndpoint endpoint = endpoint(server);
      Request request = QUESTION.as(FORM).sampling(0, 3L);

      assertThat(endpoint.ask(request).usage().requests()).isEqualTo(5);
      assertThat(endpoint.ask(request).usage().requests()).isEqualTo(1);

      JsonNode last = sent(server, 5);
      assertThat(last.path("max_completion_tokens").asInt()).isEqualTo(50);
      assertThat(last.has("max_tokens")).isFalse();
      assertThat(last.has("temperature")).isFalse();
      assertThat(last.has("response_format")).isFalse();
      assertThat(last.has("seed")).isFalse();
    }
  }

  @Test
  void asksAtOnceWhereNothingIsStreamed() throws Exception {
    Answer plain = json(200, FakeEndpoint.completion("fine", "stop"));
    try (FakeEndpoint server = FakeEndpoint.answering(plain)) {
      List<String> pieces = new ArrayList<>();

      Reply reply = endpoint(server).ask(QUESTION.streamingTo(pieces::add));

      assertThat(reply.text()).isEqualTo("fine");
      assertThat(pieces).containsExactly("fine");
      assertThat(sent(server, 1).path("stream").asBoolean()).isFalse();
    }
  }

  private static OpenAiEndpoint endpoint(FakeEndpoint server) {
    return new OpenAiEndpoint(EndpointSettings.at(server.url(), "tiny"));
  }

  private static JsonNode sent(FakeEndpoint server, int request) throws Exception {
    return JSON.readTree(server.asked().get(request).body());
  }

  private static String size(JsonNode part) throws Exception {
    String url = part.path("image_url").path("url").asText();
    assertThat(url).startsWith("data:image/jpeg;base64,");
    byte[] file = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
    return picture.getWidth() + "×" + picture.getHeight();
  }
}
