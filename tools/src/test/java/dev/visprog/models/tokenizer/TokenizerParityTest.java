package dev.visprog.models.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.models.fixture.Fixture;
import dev.visprog.models.fixture.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ids of the original tokenizers. */
@Tag("parity")
class TokenizerParityTest {
  private static List<JsonNode> strings(Fixture fixture) {
    return StreamSupport.stream(fixture.json("strings.json").get("items").spliterator(), false)
        .toList();
  }

  private static long[] longs(JsonNode ids) {
    return IntStream.range(0, ids.size()).mapToLong(i -> ids.get(i).asLong()).toArray();
  }

  @Test
  void clip() throws Exception {
    Fixture fixture = Fixtures.require("tokenizer");
    try (TextTokenizer tokenizer = TextTokenizer.open(fixture.folder().resolve("clip"))) {
      for (JsonNode item : strings(fixture)) {
        String text = item.get("text").asText();
        long[] wanted = longs(item.get("clip"));
        TokenBatch batch = tokenizer.encode(List.of(text), Padding.to(wanted.length));
        assertThat(batch.ids()[0]).as(text).containsExactly(wanted);
        assertThat(IntStream.range(0, batch.length()).filter(i -> batch.mask()[0][i] == 1).count())
            .as("length of " + text)
            .isEqualTo(item.get("clip_mask_len").asLong());
        assertThat(tokenizer.count(text)).isEqualTo(item.get("clip_full_len").asInt());
        assertThat(tokenizer.truncated(text)).isEqualTo(tokenizer.count(text) > wanted.length);
        assertThat(tokenizer.decode(wanted))
            .as("decoded " + text)
            .isEqualTo(item.get("clip_decoded").asText());
      }
    }
  }

  @Test
  void owlPadsWithAnExclamationMark(@TempDir Path folder) throws Exception {
    Fixture fixture = Fixtures.require("tokenizer");
    Path clip = fixture.folder().resolve("clip");
    for (String file : List.of("vocab.json", "merges.txt")) {
      Files.copy(clip.resolve(file), folder.resolve(file));
    }
    ObjectMapper json = new ObjectMapper();
    JsonNode config = json.readTree(clip.resolve("tokenizer_config.json").toFile());
    ((com.fasterxml.jackson.databind.node.ObjectNode) config).put("pad_token", "!");
    json.writeValue(folder.resolve("tokenizer_config.json").toFile(), config);
    try (TextTokenizer tokenizer = TextTokenizer.open(folder)) {
      for (JsonNode item : strings(fixture)) {
        long[] wanted = longs(item.get("owl16"));
        assertThat(
                tokenizer.encode(List.of(item.get("text").asText()), Padding.to(wanted.length))
                    .ids()[0])
            .as(item.get("text").asText())
            .containsExactly(wanted);
      }
    }
  }

  @Test
  void bert() throws Exception {
    Fixture fixture = Fixtures.require("tokenizer");
    try (TextTokenizer tokenizer = TextTokenizer.open(fixture.folder().resolve("bert"))) {
      for (JsonNode item : strings(fixture)) {
        long[] wanted = longs(item.get("bert"));
        assertThat(tokenizer.encode(List.of(item.get("text").asText()), Padding.longest()).ids()[0])
            .as(item.get("text").asText())
            .containsExactly(wanted);
        assertThat(tokenizer.decode(wanted))
            .as("decoded " + item.get("text").asText())
            .isEqualTo(item.get("bert_decoded").asText());
      }
    }
  }

  @Test
  void everyCheckpointHasATokenizerThatOpens() {
    for (String name : List.of("clip", "clip_sharded", "owlvit", "owlv2", "vilt", "blip_vqa")) {
      Fixture fixture = Fixtures.require(name);
      assertThatCode(() -> TextTokenizer.open(fixture.checkpoint()).close())
          .doesNotThrowAnyException();
    }
  }
}
