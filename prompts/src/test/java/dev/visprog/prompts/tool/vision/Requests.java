package dev.visprog.prompts.tool.vision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.prompts.endpoint.EndpointSettings;
import dev.visprog.prompts.endpoint.FakeEndpoint;
import dev.visprog.prompts.endpoint.OpenAiEndpoint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** What an endpoint was sent, in words that tests compare. */
final class Requests {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JPEG = "data:image/jpeg;base64,";

  private Requests() {}

  static OpenAiEndpoint model(FakeEndpoint server) {
    return new OpenAiEndpoint(EndpointSettings.at(server.url(), "tiny").withRetries(0));
  }

  /** The words that go with the pictures of a request. */
  static String text(FakeEndpoint server, int request) throws IOException {
    return content(server, request).path(0).path("text").asText();
  }

  static String system(FakeEndpoint server, int request) throws IOException {
    return body(server, request).at("/messages/0/content").asText();
  }

  /** The pictures of a request, each decoded from its JPEG data URI. */
  static List<BufferedImage> pictures(FakeEndpoint server, int request) throws IOException {
    List<BufferedImage> pictures = new ArrayList<>();
    for (JsonNode part : content(server, request)) {
      if (part.path("type").asText().equals("image_url")) {
        String url = part.at("/image_url/url").asText();
        if (!url.startsWith(JPEG)) {
          throw new AssertionError("got a picture of another kind: " + url.substring(0, 30));
        }
        byte[] file = Base64.getDecoder().decode(url.substring(JPEG.length()));
        pictures.add(ImageIO.read(new ByteArrayInputStream(file)));
      }
    }
    return pictures;
  }

  private static JsonNode content(FakeEndpoint server, int request) throws IOException {
    return body(server, request).at("/messages/1/content");
  }

  private static JsonNode body(FakeEndpoint server, int request) throws IOException {
    return JSON.readTree(server.asked().get(request).body());
  }
}
