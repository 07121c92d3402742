package dev.visprog.models.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.visprog.models.fixture.Fixture;
import dev.visprog.models.fixture.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ids of the original tokenizers. */
@Tag("parity")
class TokenizerParityTest {
  private static final String IDS = "input_ids";

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
        assertThat(Arrays.stream(batch.mask()[0]).sum())
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
    ObjectNode config = (ObjectNode) json.readTree(clip.resolve("tokenizer_config.json").toFile());
    config.put("pad_token", "!");
    json.writeValue(folder.resolve("tokenizer_config.json").toFile(), config);
    try (TextTokenizer tokenizer = TextTokenizer.open(folder)) {
      for (JsonNode item : strings(fixture)) {
        long[] wanted = longs(item.get("owl16"));
        TokenBatch batch =
            tokenizer.encode(List.of(item.get("text").asText()), Padding.to(wanted.length));
        assertThat(batch.ids()[0]).as(item.get("text").asText()).containsExactly(wanted);
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

  static Stream<String> models() {
    return Fixtures.KNOWN.stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("models")
  void theTextsOfEachModel(String model) throws Exception {
    Fixture fixture = Fixtures.require(model);
    List<String> names = List.of();
    if (Files.exists(fixture.folder().resolve("expected.safetensors"))) {
      names = fixture.tensors().names().stream().filter(name -> name.endsWith(IDS)).toList();
    }
    assumeTrue(!names.isEmpty(), model + " has no texts");
    assumeTrue(
        !Files.exists(fixture.checkpoint().resolve("model_index.json")),
        model + " is several models in one, which compares its texts itself");
    try (TextTokenizer tokenizer = TextTokenizer.open(fixture.checkpoint())) {
      for (String name : names) {
        String prefix = name.substring(0, name.length() - IDS.length());
        int length = (int) fixture.tensors().shape(name)[1];
        List<String> texts = texts(fixture.inputs(), prefix);
        TokenBatch batch = tokenizer.encode(texts, Padding.to(length));
        assertThat(Arrays.stream(batch.ids()).flatMapToLong(Arrays::stream).toArray())
            .as("%s of %s", name, model)
            .containsExactly(fixture.tensors().longs(name));
        assertThat(Arrays.stream(batch.mask()).flatMapToLong(Arrays::stream).toArray())
            .as("mask of %s of %s", name, model)
            .containsExactly(fixture.tensors().longs(prefix + "attention_mask"));
        boolean fixed =
            fixture.inputs().has("max_length")
                || fixture.inputs().path("padding").asText().equals("max_length");
        assertThat(tokenizer.encode(texts, Padding.longest()).length() == length)
            .as("%s of %s is as long as the longest text", name, model)
            .isEqualTo(!fixed || texts.stream().anyMatch(text -> tokenizer.count(text) >= length));
      }
    }
  }

  /** The texts or questions of a case; lists for several pictures are filled up to one length. */
  private static List<String> texts(JsonNode inputs, String prefix) {
    JsonNode one =
        prefix.isEmpty() ? inputs : inputs.at("/cases/" + prefix.replaceFirst("\\.$", ""));
    JsonNode given = one.has("texts") ? one.get("texts") : one.get("questions");
    int longest = 0;
    for (JsonNode node : given) {
      longest = Math.max(longest, node.size());
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode node : given) {
      if (node.isTextual()) {
        texts.add(node.asText());
      } else {
        for (int i = 0; i < longest; i++) {
          texts.add(node.path(i).asText(" "));
        }
      }
    }
    return texts;
  }
}
