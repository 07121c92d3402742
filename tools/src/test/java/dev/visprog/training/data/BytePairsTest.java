package dev.visprog.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.visprog.models.tokenizer.TextTokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BytePairsTest {
  private static final BytePairs PAIRS =
      BytePairs.learn(
          List.of("a red ball", "a red ball", "a blue ball", "the blue boat", "the boat"), 100);

  @TempDir private Path folder;

  @Test
  void joinsWhatComesOftenFirst() {
    assertThat(PAIRS.tokens()).contains("red</w>", "ball</w>", "blue</w>", "boat</w>");
    assertThat(PAIRS.tokens().subList(PAIRS.tokens().size() - 2, PAIRS.tokens().size()))
        .containsExactly(BytePairs.FIRST, BytePairs.LAST);
    assertThat(PAIRS.merges()).doesNotHaveDuplicates();
  }

  @Test
  void isReadByTheTokenizerOfClip() throws Exception {
    ObjectNode vocabulary = new ObjectMapper().createObjectNode();
    for (int i = 0; i < PAIRS.tokens().size(); i++) {
      vocabulary.put(PAIRS.tokens().get(i), i);
    }
    Files.writeString(folder.resolve("vocab.json"), vocabulary.toString());
    Files.writeString(
        folder.resolve("merges.txt"), "#version: 0.2\n" + String.join("\n", PAIRS.merges()));
    Files.writeString(folder.resolve("tokenizer_config.json"), "{\"model_max_length\": 16}");
    try (TextTokenizer tokenizer = TextTokenizer.open(folder)) {
      assertThat(tokenizer.count("red ball")).as("with both ends").isEqualTo(4);
      assertThat(tokenizer.count("Ünïq")).as("bytes of letters").isEqualTo(8);
    }
  }
}
