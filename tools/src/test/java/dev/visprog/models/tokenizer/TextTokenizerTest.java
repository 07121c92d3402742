package dev.visprog.models.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tokenizers of a few tokens make of texts. */
class TextTokenizerTest {
  private TinyTokenizerFolder folder;

  @BeforeEach
  void folder(@TempDir Path path) {
    folder = new TinyTokenizerFolder(path);
  }

  private static long[] ids(TextTokenizer tokenizer, String text) {
    return tokenizer.encode(List.of(text), Padding.longest()).ids()[0];
  }

  @Test
  void bertMarksBeginningAndEnd() throws Exception {
    try (TextTokenizer tokenizer = folder.bert()) {
      TokenBatch batch =
          tokenizer.encode(List.of("What is on the Tables?", "what"), Padding.longest());
      assertThat(batch.ids()[0]).containsExactly(2, 4, 5, 6, 7, 8, 9, 10, 3);
      assertThat(batch.ids()[1]).containsExactly(2, 4, 3, 0, 0, 0, 0, 0, 0);
      assertThat(batch.mask()[1]).containsExactly(1, 1, 1, 0, 0, 0, 0, 0, 0);
    }
  }

  @Test
  void unknownWordsAreOneToken() throws Exception {
    try (TextTokenizer tokenizer = folder.bert()) {
      assertThat(ids(tokenizer, "zebra")).containsExactly(2, 1, 3);
    }
  }

  @Test
  void noTextIsItsEnds() throws Exception {
    try (TextTokenizer tokenizer = folder.bert()) {
      assertThat(ids(tokenizer, "")).containsExactly(2, 3);
      assertThat(ids(tokenizer, " \n\0")).containsExactly(2, 3);
    }
  }

  @Test
  void wantsAText() throws Exception {
    try (TextTokenizer tokenizer = folder.bert()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> tokenizer.encode(List.of(), Padding.longest()))
          .withMessage("got no text, want at least one");
    }
  }

  @Test
  void decodesWithoutSpecialTokensAndWithoutGaps() throws Exception {
    try (TextTokenizer tokenizer = folder.bert()) {
      assertThat(tokenizer.decode(new long[] {2, 11, 12, 13, 8, 9, 10, 3, 0}))
          .isEqualTo("it's tables?");
    }
  }

  @Test
  void leavesGapsWhereTheConfigurationSaysSo() throws Exception {
    folder.config("{\"clean_up_tokenization_spaces\": false}");
    try (TextTokenizer tokenizer = folder.bert()) {
      assertThat(tokenizer.decode(new long[] {11, 12, 13})).isEqualTo("it ' s");
    }
  }

  @Test
  void idsOutsideOfTheVocabularySayNothing() throws Exception {
    try (TextTokenizer tokenizer = folder.bert()) {
      assertThat(tokenizer.decode(new long[] {99, 4, -1, Long.MAX_VALUE, 1L << 32}))
          .isEqualTo("what");
    }
  }

  @Test
  void cutsWhatIsLongerThanTheModelTakes() throws Exception {
    folder.config("{\"model_max_length\": 4}");
    try (TextTokenizer tokenizer = folder.bert()) {
      assertThat(tokenizer.limit()).isEqualTo(4);
      assertThat(tokenizer.truncated("what is on")).isTrue();
      assertThat(tokenizer.truncated("what is on", 5)).isFalse();
      assertThat(tokenizer.truncated("what is")).isFalse();
      assertThat(ids(tokenizer, "what is on")).containsExactly(2, 4, 5, 3);
    }
  }

  @Test
  void aVeryLongTextIsCutFirst() throws Exception {
    folder.config("{\"model_max_length\": 8}");
    try (TextTokenizer tokenizer = folder.bert()) {
      String text = "what ".repeat(1_000_000);
      assertThat(tokenizer.truncated(text)).isTrue();
      assertThat(tokenizer.encode(List.of(text), Padding.to(8)).ids()[0])
          .containsExactly(2, 4, 4, 4, 4, 4, 4, 3);
    }
  }

  @Test
  void halfACharacterIsAnUnknownOne() throws Exception {
    try (TextTokenizer tokenizer = folder.bert()) {
      // BERT leaves the replacement character out. The whole one beside it stays whole.
      assertThat(ids(tokenizer, "what\uD83D is")).containsExactly(2, 4, 5, 3);
      assertThat(ids(tokenizer, "\uDC00what \uD83D\uDE00 is")).containsExactly(2, 4, 1, 5, 3);
    }
  }

  @Test
  void keepsCapitalsWhereTheConfigurationSaysSo() throws Exception {
    folder.config("{\"do_lower_case\": false}");
    try (TextTokenizer tokenizer = folder.bert()) {
      assertThat(ids(tokenizer, "What")).containsExactly(2, 1, 3);
    }
  }

  @Test
  void accentsGoWithCapitals() throws Exception {
    try (TextTokenizer tokenizer = folder.bert()) {
      assertThat(ids(tokenizer, "Whát")).containsExactly(2, 4, 3);
    }
    folder.config("{\"strip_accents\": false}");
    try (TextTokenizer tokenizer = folder.bert()) {
      assertThat(ids(tokenizer, "Whát")).containsExactly(2, 1, 3);
    }
  }

  @Test
  void readsAVocabularyWithLinesOfWindows() throws Exception {
    try (TextTokenizer tokenizer = folder.bertOfWindows()) {
      assertThat(tokenizer.id("table")).contains(8L);
    }
  }

  @Test
  void clipJoinsPairsOfBytes() throws Exception {
    try (TextTokenizer tokenizer = folder.clip()) {
      TokenBatch batch = tokenizer.encode(List.of("AB  a!"), Padding.to(7));
      assertThat(batch.ids()[0]).containsExactly(7, 6, 3, 5, 8, 8, 8);
      assertThat(batch.mask()[0]).containsExactly(1, 1, 1, 1, 1, 0, 0);
      assertThat(tokenizer.decode(batch.ids()[0])).isEqualTo("ab a !");
    }
  }

  @Test
  void aTokenThatFillsUpIsOneInTheTextToo() throws Exception {
    folder.config("{\"pad_token\": \"!\"}");
    try (TextTokenizer tokenizer = folder.clip()) {
      assertThat(tokenizer.encode(List.of("a!"), Padding.to(6)).ids()[0])
          .containsExactly(7, 3, 2, 8, 2, 2);
      assertThat(tokenizer.special("pad_token")).contains(2L);
      assertThat(tokenizer.pad()).isEqualTo(2);
    }
  }

  @Test
  void theOlderFileOfSpecialTokensCountsMore() throws Exception {
    folder.config("{\"pad_token\": \"a\"}");
    folder.write("special_tokens_map.json", "{\"pad_token\": {\"content\": \"!\"}}");
    try (TextTokenizer tokenizer = folder.clip()) {
      assertThat(tokenizer.special("pad_token")).contains(2L);
    }
    folder.config("{\"pad_token\": \"a\", \"added_tokens_decoder\": {}}");
    try (TextTokenizer tokenizer = folder.clip()) {
      assertThat(tokenizer.special("pad_token")).contains(0L);
    }
  }

  @Test
  void tokensThatTheVocabularyLacksFollowIt() throws Exception {
    folder.config("{\"bos_token\": \"[DEC]\", \"additional_special_tokens\": [\"[ENC]\"]}");
    try (TextTokenizer tokenizer = folder.bert()) {
      // The mask is one of them: every BERT tokenizer has one.
      assertThat(tokenizer.special("bos_token")).contains(14L);
      assertThat(tokenizer.special("mask_token")).contains(15L);
      assertThat(tokenizer.id("[ENC]")).contains(16L);
      assertThat(tokenizer.size()).isEqualTo(17);
      assertThat(ids(tokenizer, "what[ENC]is")).containsExactly(2, 4, 16, 5, 3);
      assertThat(tokenizer.decode(new long[] {14, 4, 16})).isEqualTo("what");
    }
  }

  @Test
  void addedTokensTakeTheSpaceThatTheySayTheyTake() throws Exception {
    folder.config(
        """
        {"added_tokens_decoder": {"14": {"content": "Aha", "lstrip": true, "special": false,
          "normalized": false}}}
        """);
    try (TextTokenizer tokenizer = folder.bert()) {
      assertThat(ids(tokenizer, "what   Aha is aha")).containsExactly(2, 4, 14, 5, 1, 3);
      assertThat(tokenizer.decode(new long[] {4, 14})).isEqualTo("what Aha");
    }
  }

  @Test
  void oldAddedTokensAreWords() throws Exception {
    folder.write("added_tokens.json", "{\"aha\": 14}");
    try (TextTokenizer tokenizer = folder.bert()) {
      assertThat(ids(tokenizer, "what AHA")).containsExactly(2, 4, 14, 3);
    }
  }

  @Test
  void readyFilesOfClipSayTheSame() throws Exception {
    folder.write("tokenizer.json", TinyTokenizerFolder.CLIP_JSON);
    try (TextTokenizer tokenizer = folder.open()) {
      TokenBatch batch = tokenizer.encode(List.of("AB  a!"), Padding.to(7));
      assertThat(batch.ids()[0]).containsExactly(7, 6, 3, 5, 8, 8, 8);
      assertThat(tokenizer.decode(batch.ids()[0])).isEqualTo("ab a !");
      assertThat(tokenizer.special("bos_token")).contains(7L);
    }
  }

  @Test
  void readyFilesOfBertSayTheSame() throws Exception {
    folder.write("tokenizer.json", TinyTokenizerFolder.BERT_JSON);
    try (TextTokenizer tokenizer = folder.open()) {
      // The class of the tokenizer, not the file, says that case does not count.
      assertThat(ids(tokenizer, "What is")).containsExactly(2, 4, 5, 3);
    }
    folder.config("{\"tokenizer_class\": \"PreTrainedTokenizerFast\"}");
    try (TextTokenizer tokenizer = folder.open()) {
      assertThat(ids(tokenizer, "What is")).containsExactly(2, 1, 5, 3);
    }
  }

  @Test
  void manyThreadsGetTheSameIds() throws Exception {
    try (TextTokenizer tokenizer = folder.bert()) {
      assertThat(
              IntStream.range(0, 2000)
                  .parallel()
                  .mapToObj(i -> ids(tokenizer, "what is"))
                  .filter(ids -> Arrays.equals(ids, new long[] {2, 4, 5, 3})))
          .hasSize(2000);
    }
  }

  @Test
  void canBeClosedWhileOthersUseIt() throws Exception {
    TextTokenizer tokenizer = folder.bert();
    AtomicInteger ended = new AtomicInteger();
    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          try {
                            while (ids(tokenizer, "what is").length == 4) {
                              Thread.onSpinWait();
                            }
                          } catch (IllegalStateException closed) {
                            ended.incrementAndGet();
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    tokenizer.close();
    tokenizer.close();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(ended).hasValue(4);
    assertThatIllegalStateException()
        .isThrownBy(() -> tokenizer.decode(new long[] {4}))
        .withMessage("the tokenizer is closed");
  }
}
