package dev.visprog.prompts.endpoint;

import static dev.visprog.prompts.endpoint.FakeEndpoint.error;
import static dev.visprog.prompts.endpoint.FakeEndpoint.reply;
import static dev.visprog.prompts.endpoint.FakeEndpoint.unsupported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.llm.LanguageModelException;
import dev.visprog.llm.Message;
import dev.visprog.llm.ReplyFormat;
import dev.visprog.llm.Request;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcessionTest {
  private static final Request PLAIN = Request.of(List.of(Message.user("how are you?")), 50);
  private static final Request FULL =
      PLAIN
          .sampling(0.5, 7L)
          .as(new ReplyFormat("answer", "{\"type\":\"object\"}"))
          .streamingTo(text -> {});

  @ParameterizedTest
  @CsvSource({
    "max_tokens, NEW_TOKEN_LIMIT",
    "max_completion_tokens, NEW_TOKEN_LIMIT",
    "temperature, NO_TEMPERATURE",
    "seed, NO_SEED",
    "stream, NO_STREAM",
    "response_format, NO_FORMAT",
    "something else, NO_FORMAT",
  })
  void givesInWhereTheEndpointRefuses(String parameter, Concession concession) {
    assertThat(after(400, parameter, FULL)).hasValue(concession);
    assertThat(after(422, parameter, FULL)).hasValue(concession);
  }

  @Test
  void givesInNoSecondTime() {
    ServerError error = new ServerError(400, "no temperature", "temperature");
    Set<Concession> made = EnumSet.of(Concession.NO_TEMPERATURE);
    assertThat(Concession.after(error, FULL, made)).isEmpty();
  }

  @Test
  void givesUpNothingThatWasNotAskedFor() {
    assertThat(after(400, "seed", PLAIN)).isEmpty();
    assertThat(after(400, "stream", PLAIN)).isEmpty();
    assertThat(after(400, "response_format", PLAIN)).isEmpty();
  }

  @Test
  void noConcessionHelpsWhereSomethingElseIsWrong() {
    for (int status : List.of(401, 403, 404, 413, 429, 500, 503)) {
      assertThat(after(status, "temperature", FULL)).isEmpty();
    }
    assertThat(after(400, "maximum context length is 4096, reduce max_tokens", FULL)).isEmpty();
    assertThat(after(400, "this model does not take images", FULL)).isEmpty();
  }

  @Test
  void anEndpointThatKnowsNeitherLimitIsAskedTwice() throws Exception {
    try (FakeEndpoint server =
        FakeEndpoint.answering(
            unsupported("max_tokens", "Unsupported parameter: use 'max_completion_tokens'"),
            unsupported("max_completion_tokens", "Unsupported parameter"),
            reply("never asked for"))) {
      assertThatThrownBy(() -> endpoint(server).ask(PLAIN))
          .isInstanceOf(LanguageModelException.class)
          .hasMessageContaining("Unsupported parameter");
      assertThat(server.asked()).hasSize(2);
      assertThat(server.asked().get(0).body()).contains("\"max_tokens\"");
      assertThat(server.asked().get(1).body())
          .contains("\"max_completion_tokens\"")
          .doesNotContain("\"max_tokens\"");
    }
  }

  @Test
  void aPromptThatIsTooLongDoesNotRenameTheLimit() throws Exception {
    try (FakeEndpoint server =
        FakeEndpoint.answering(
            error(400, "'max_tokens' is too large: the maximum context length is 4096"),
            reply("fine"))) {
      OpenAiEndpoint endpoint = endpoint(server);
      assertThatThrownBy(() -> endpoint.ask(PLAIN)).hasMessageContaining("context length");
      assertThat(endpoint.ask(PLAIN).text()).isEqualTo("fine");
      assertThat(server.asked().get(1).body()).contains("\"max_tokens\"");
    }
  }

  private static Optional<Concession> after(int status, String words, Request request) {
    return Concession.after(
        new ServerError(status, words, ""), request, EnumSet.noneOf(Concession.class));
  }

  private static OpenAiEndpoint endpoint(FakeEndpoint server) {
    return new OpenAiEndpoint(EndpointSettings.at(server.url(), "tiny"));
  }
}
