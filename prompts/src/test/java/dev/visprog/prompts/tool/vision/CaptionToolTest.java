package dev.visprog.prompts.tool.vision;

import static dev.visprog.prompts.endpoint.FakeEndpoint.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.prompts.endpoint.FakeEndpoint;
import dev.visprog.prompts.tool.Ask;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Image;
import dev.visprog.value.Text;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionToolTest {
  private static final Image PICTURE =
      Image.of(new BufferedImage(1_200, 600, BufferedImage.TYPE_INT_RGB));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A dog sleeps on a sofa.",
        "\"A dog sleeps on a sofa.\"",
        "Caption: A dog sleeps on a sofa.",
        "**Description:** A dog sleeps on a sofa.",
        "Here is a description:\n\nA dog sleeps on a sofa.\n\nShall I say more?",
        "<think>a dog?</think>A dog sleeps on a sofa.",
      })
  void describesThePictureInASentence(String said) throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(reply(said))) {
      Ask ask = caption(server);

      assertThat(ask.value()).isEqualTo(new Text("A dog sleeps on a sofa."));
      assertThat(Requests.pictures(server, 0)).hasSize(1);
      assertThat(ask.scores).containsEntry("completion tokens", 30.0);
    }
  }

  @Test
  void aRefusalIsNoCaption() throws Exception {
    try (FakeEndpoint server =
        FakeEndpoint.answering(reply("I'm unable to see pictures."), reply("<think>hm"))) {
      assertThatThrownBy(caption(server)::value)
          .isInstanceOf(ToolException.class)
          .hasMessage("tiny does not describe the picture: 'I'm unable to see pictures.'");
      assertThatThrownBy(caption(server)::value)
          .hasMessage("tiny did not say what is in the picture");
    }
  }

  @Test
  void aSpeechIsCut() throws Exception {
    try (FakeEndpoint server = FakeEndpoint.answering(reply("a dog and ".repeat(10_000)))) {
      assertThat(caption(server).value().toString()).hasSizeLessThan(600).contains("…");
    }
  }

  private static Ask caption(FakeEndpoint server) {
    return Ask.of(new CaptionTool(Requests.model(server))).with("image", PICTURE);
  }
}
