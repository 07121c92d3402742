package dev.visprog.models.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.checkpoint.CheckpointException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of tokenizers that are of no use. */
class BrokenTokenizerTest {
  private TinyTokenizerFolder folder;

  @BeforeEach
  void folder(@TempDir Path path) {
    folder = new TinyTokenizerFolder(path);
  }

  @Test
  void saysWhichFilesItWants() {
    folder.refuses(
        "has no tokenizer, want tokenizer.json, vocab.json with merges.txt, or vocab.txt");
  }

  @Test
  void refusesBrokenFilesOfClip() {
    folder.write("vocab.json", "{\"a\": 0");
    folder.refuses("merges.txt: got no such file, and vocab.json is of no use without it");
    folder.write("merges.txt", "#version: 0.2\na b\n");
    folder.refuses("vocab.json:1: is no JSON");
    folder.write("vocab.json", "{\"a\": 0,\n\"b\": 1,\n\"a\": 2}");
    folder.refuses("vocab.json:3: is no JSON (Duplicate field 'a' for");
    folder.write("vocab.json", "[]");
    folder.refuses("vocab.json: want an object");
    folder.write("vocab.json", "{\"a\": 0, \"b\": \"one\"}");
    folder.refuses("vocab.json: got \"one\" for the token 'b', want an id from 0 to 10000000");
    folder.write("vocab.json", "{\"a\": 0, \"b\": 4294967296}");
    folder.refuses("vocab.json: got 4294967296 for the token 'b', want an id from 0 to 10000000");
    folder.write("vocab.json", "{\"a\": 0, \"b\": 0}");
    folder.refuses("vocab.json: got the id 0 for the tokens 'a' and 'b', want one token for each");
    folder.write("vocab.json", "{\"a\": 0, \"b\": 1}");
    folder.refuses("vocab.json: lacks the token '<|startoftext|>'");
    folder.write("vocab.json", TinyTokenizerFolder.CLIP_WORDS);
    folder.write("merges.txt", "#version: 0.2\na b</w>\na\n");
    folder.refuses("merges.txt:3: got 'a', want two tokens with a space between");
    folder.write("merges.txt", "#version: 0.2\n\na z\n");
    folder.refuses("merges.txt:3: got 'a z', but vocab.json has no token 'z'");
  }

  @Test
  void refusesBrokenFilesOfBert() {
    folder.write("vocab.txt", "[PAD]\nwhat\n");
    folder.refuses("vocab.txt: lacks the token '[UNK]'");
    folder.write("vocab.txt", new byte[] {(byte) 0xff, (byte) 0xfe, 10});
    folder.refuses("vocab.txt: is not in UTF-8");
    folder.write("vocab.txt", new byte[(32 << 20) + 1]);
    folder.refuses("vocab.txt: got 33554433 bytes, want at most 33554432");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {{                                       | tokenizer_config.json:1: is no JSON
          {"model_max_length": "long"}             | model_max_length: got "long", want at least 2
          {"model_max_length": 1}                  | model_max_length: got 1, want at least 2
          {"tokenizer_class": "T5TokenizerFast"}   | tokenizer_class: got 'T5Tokenizer', want BertTokenizer
          {"padding_side": "left"}                 | padding_side: got "left", want right
          {"pad_token": 5}                         | pad_token: got 5, want a token of 1 to 256
          {"pad_token": ""}                        | pad_token: got "", want a token of 1 to 256
          {"added_tokens_decoder": {"x": "a"}}     | got 'x' for the id of a token
          {"added_tokens_decoder": {"7": {}}}      | added_tokens_decoder: got {}, want a token of
          """)
  void refusesBrokenSettings(String config, String message) {
    folder.config(config);
    folder.write("vocab.txt", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n");
    folder.refuses(message);
  }

  @Test
  void refusesATokenWhoseIdIsTaken() {
    folder.write("vocab.json", TinyTokenizerFolder.CLIP_WORDS.replace("6,", "9,"));
    folder.write("merges.txt", "#version: 0.2\n");
    folder.config("{\"pad_token\": \"[PAD]\"}");
    // Nine tokens, so the next one would be number 9.
    folder.refuses("vocab.json: lacks the token '[PAD]', and the id 9 that it would get is taken");
  }

  @Test
  void takesAVocabularyWithGaps() throws Exception {
    folder.write("vocab.json", TinyTokenizerFolder.CLIP_WORDS.replace("7,", "70,"));
    folder.write("merges.txt", "#version: 0.2\n");
    try (TextTokenizer tokenizer = folder.open()) {
      assertThat(tokenizer.encode(List.of("a"), Padding.longest()).ids()[0])
          .containsExactly(70, 3, 8);
      assertThat(tokenizer.size()).isEqualTo(71);
    }
  }

  /** Most of these end the process where the library gets to read them. */
  static Stream<Arguments> otherKinds() {
    return Stream.of(
        Arguments.of("\"NFC\"", "\"NFKC\"", "/normalizer: got {"),
        Arguments.of("'s|'t", "(a+)+$|'t", "/pre_tokenizer: got {"),
        Arguments.of("\"Removed\"", "\"Isolated\"", "/pre_tokenizer: got {"),
        Arguments.of("\"RobertaProcessing\"", "\"X\"", "/post_processor/type: got \"X\", want "),
        Arguments.of(
            "\"RobertaProcessing\"",
            "\"TemplateProcessing\"",
            "/post_processor/single: got nothing, want a token, the text, and a token"),
        Arguments.of("[\"<|endoftext|>\", 8]", "[\"x\", 8]", "tokenizer.json: lacks the token 'x'"),
        Arguments.of("[\"<|endoftext|>\", 8]", "[]", "/post_processor/sep/0: got nothing, want"),
        Arguments.of(
            "\"continuing_subword_prefix\": \"\"",
            "\"continuing_subword_prefix\": \"é\"",
            "/model/continuing_subword_prefix: got \"é\", want \"\""),
        Arguments.of("\"dropout\": null", "\"dropout\": 0.5", "/model/dropout: got 0.5, want null"),
        Arguments.of("\"BPE\"", "\"Unigram\"", "/model/type: got \"Unigram\", want \"BPE\""),
        Arguments.of("\"merges\"", "\"scores\"", "/model/type: got \"BPE\", want \"WordPiece\""),
        Arguments.of("[\"a\", \"b</w>\"]", "[\"b\", \"b</w>\"]", "model.merges[0]: got 'b b</w>'"),
        Arguments.of("\"a\": 0", "\"a\": -1", "tokenizer.json: got -1 for the token 'a', want"),
        Arguments.of("\"id\": 7, \"content\"", "\"x\"", "/added_tokens: got ["),
        Arguments.of("\"1.0\",", "\"1.0\"", "tokenizer.json:2: is no JSON ("),
        Arguments.of("null", "[".repeat(1000), "is no JSON (Document nesting depth (51)"));
  }

  @ParameterizedTest
  @MethodSource("otherKinds")
  void refusesReadyFilesOfOtherKinds(String part, String other, String message) {
    assertThat(TinyTokenizerFolder.CLIP_JSON).contains(part);
    folder.write("tokenizer.json", TinyTokenizerFolder.CLIP_JSON.replace(part, other));
    folder.refuses(message);
  }

  @Test
  void refusesALongestWordThatIsTooLong() {
    folder.write("tokenizer.json", TinyTokenizerFolder.BERT_JSON.replace(": 100,", ": 1000000,"));
    folder.refuses("/model/max_input_chars_per_word: got 1000000, want 1 to 1000");
  }

  @Test
  void brokenBytesAreRefusedOrWork() {
    Random random = new Random(4);
    for (String json : List.of(TinyTokenizerFolder.CLIP_JSON, TinyTokenizerFolder.BERT_JSON)) {
      byte[] whole = json.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 300; i++) {
        byte[] broken = whole.clone();
        for (int k = random.nextInt(3); k >= 0; k--) {
          broken[random.nextInt(broken.length)] = (byte) (32 + random.nextInt(95));
        }
        folder.write("tokenizer.json", broken);
        try (TextTokenizer tokenizer = folder.open()) {
          assertThat(tokenizer.encode(List.of("a b! é"), Padding.longest()).length()).isPositive();
        } catch (CheckpointException refused) {
          assertThat(refused).hasMessageStartingWith(folder.folder().toString());
        }
      }
    }
  }
}
