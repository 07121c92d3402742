package dev.visprog.models.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.visprog.models.checkpoint.CheckpointException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokenizers of a few tokens. */
class TextTokenizerTest {
  @TempDir Path folder;

  private TextTokenizer bert(String... tokens) throws Exception {
    write("vocab.txt", String.join("\n", tokens) + "\n");
    return TextTokenizer.open(folder);
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
  }

  private static final String[] WORDS = {
    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "what", "is", "on", "the", "table", "##s", "?", "it", "'",
    "s"
  };

  @Test
  void bertMarksBeginningAndEnd() throws Exception {
    try (TextTokenizer tokenizer = bert(WORDS)) {
      TokenBatch batch =
          tokenizer.encode(List.of("What is on the Tables?", "what"), Padding.longest());
      assertThat(batch.ids()[0]).containsExactly(2, 4, 5, 6, 7, 8, 9, 10, 3);
      assertThat(batch.ids()[1]).containsExactly(2, 4, 3, 0, 0, 0, 0, 0, 0);
      assertThat(batch.mask()[1]).containsExactly(1, 1, 1, 0, 0, 0, 0, 0, 0);
    }
  }

  @Test
  void unknownWordsAreOneToken() throws Exception {
    try (TextTokenizer tokenizer = bert(WORDS)) {
      assertThat(tokenizer.encode(List.of("zebra"), Padding.longest()).ids()[0])
          .containsExactly(2, 1, 3);
    }
  }

  @Test
  void decodesWithoutSpecialTokensAndWithoutGaps() throws Exception {
    try (TextTokenizer tokenizer = bert(WORDS)) {
      assertThat(tokenizer.decode(new long[] {2, 11, 12, 13, 8, 9, 10, 3, 0}))
          .isEqualTo("it's tables?");
    }
  }

  @Test
  void idsOutsideOfTheVocabularySayNothing() throws Exception {
    try (TextTokenizer tokenizer = bert(WORDS)) {
      assertThat(tokenizer.decode(new long[] {14, 4, -1, 1_000_000})).isEqualTo("what");
    }
  }

  @Test
  void cutsWhatIsLongerThanTheModelTakes() throws Exception {
    write("tokenizer_config.json", "{\"model_max_length\": 4}");
    try (TextTokenizer tokenizer = bert(WORDS)) {
      assertThat(tokenizer.limit()).isEqualTo(4);
      assertThat(tokenizer.truncated("what is on")).isTrue();
      assertThat(tokenizer.truncated("what is")).isFalse();
      assertThat(tokenizer.encode(List.of("what is on"), Padding.longest()).ids()[0])
          .containsExactly(2, 4, 5, 3);
    }
  }

  @Test
  void aVeryLongTextIsCutFirst() throws Exception {
    write("tokenizer_config.json", "{\"model_max_length\": 8}");
    try (TextTokenizer tokenizer = bert(WORDS)) {
      String text = "what ".repeat(1_000_000);
      assertThat(tokenizer.truncated(text)).isTrue();
      assertThat(tokenizer.encode(List.of(text), Padding.to(8)).ids()[0])
          .containsExactly(2, 4, 4, 4, 4, 4, 4, 3);
    }
  }

  @Test
  void keepsCapitalsWhereTheConfigurationSaysSo() throws Exception {
    write("tokenizer_config.json", "{\"do_lower_case\": false}");
    try (TextTokenizer tokenizer = bert(WORDS)) {
      assertThat(tokenizer.encode(List.of("What"), Padding.longest()).ids()[0])
          .containsExactly(2, 1, 3);
    }
  }

  private static final String CLIP_WORDS =
      "{\"a\": 0, \"b\": 1, \"!\": 2, \"a</w>\": 3, \"b</w>\": 4, \"!</w>\": 5, \"ab</w>\": 6,"
          + " \"<|startoftext|>\": 7, \"<|endoftext|>\": 8}";

  @Test
  void clipJoinsPairsOfBytes() throws Exception {
    write("vocab.json", CLIP_WORDS);
    write("merges.txt", "#version: 0.2\na b</w>\n");
    try (TextTokenizer tokenizer = TextTokenizer.open(folder)) {
      TokenBatch batch = tokenizer.encode(List.of("AB  a!"), Padding.to(7));
      assertThat(batch.ids()[0]).containsExactly(7, 6, 3, 5, 8, 8, 8);
      assertThat(batch.mask()[0]).containsExactly(1, 1, 1, 1, 1, 0, 0);
      assertThat(tokenizer.decode(batch.ids()[0])).isEqualTo("ab a !");
    }
  }

  @Test
  void aTokenThatFillsUpIsOneInTheTextToo() throws Exception {
    write("vocab.json", CLIP_WORDS);
    write("merges.txt", "#version: 0.2\na b</w>\n");
    write("tokenizer_config.json", "{\"pad_token\": \"!\"}");
    try (TextTokenizer tokenizer = TextTokenizer.open(folder)) {
      assertThat(tokenizer.encode(List.of("a!"), Padding.to(6)).ids()[0])
          .containsExactly(7, 3, 2, 8, 2, 2);
      assertThat(tokenizer.special("pad_token")).contains(2L);
    }
  }

  @Test
  void manyThreadsGetTheSameIds() throws Exception {
    try (TextTokenizer tokenizer = bert(WORDS)) {
      assertThat(
              IntStream.range(0, 2000)
                  .parallel()
                  .mapToObj(i -> tokenizer.encode(List.of("what is"), Padding.longest()).ids()[0])
                  .filter(ids -> Arrays.equals(ids, new long[] {2, 4, 5, 3}))
                  .count())
          .isEqualTo(2000);
    }
  }

  @Test
  void saysWhichFilesItWants() {
    refuses("has no tokenizer, want tokenizer.json, vocab.json with merges.txt, or vocab.txt");
  }

  @Test
  void refusesBrokenFiles() throws Exception {
    write("vocab.json", "{\"a\": 0");
    refuses("merges.txt: is missing, and vocab.json is of no use without it");
    write("merges.txt", "#version: 0.2\na b\n");
    refuses("vocab.json: is not JSON");
    write("vocab.json", "{\"a\": 0, \"a\": 1}");
    refuses("vocab.json: has the token 'a' twice");
    write("vocab.json", "{\"a\": 0,\n\"b\": \"one\"}");
    refuses("vocab.json:2: got one for a token, want a number from 0 to 10000000");
    write("vocab.json", "{\"a\": 0, \"b\": 1}");
    refuses("vocab.json: lacks the token '<|startoftext|>'");
    write("vocab.json", CLIP_WORDS);
    write("merges.txt", "#version: 0.2\na b\na\n");
    refuses("merges.txt:3: got 'a', want two tokens");
    write("merges.txt", "#version: 0.2\na z\n");
    refuses("vocab.json: no tokenizer can be made of it:");
    write("tokenizer_config.json", "{{");
    refuses("tokenizer_config.json: is not JSON");
  }

  @Test
  void refusesAVocabularyWithoutItsMarks() throws Exception {
    write("vocab.txt", "[PAD]\nwhat\n");
    refuses("vocab.txt: lacks the token '[UNK]'");
  }

  @Test
  void refusesWhatIsNotUtf8() throws Exception {
    Files.write(folder.resolve("vocab.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 10});
    refuses("vocab.txt: is not in UTF-8");
  }

  @Test
  void readsAVocabularyWithLinesOfWindows() throws Exception {
    write("vocab.txt", String.join("\r\n", WORDS) + "\r\n");
    try (TextTokenizer tokenizer = TextTokenizer.open(folder)) {
      assertThat(tokenizer.id("table")).contains(8L);
    }
  }

  private void refuses(String message) {
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> TextTokenizer.open(folder))
        .withMessageStartingWith(folder.toString())
        .withMessageContaining(message);
  }
}
