package dev.visprog.models.tokenizer;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.visprog.models.checkpoint.CheckpointException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files of tokenizers of a few tokens. */
record TinyTokenizerFolder(Path folder) {
  private static final String[] WORDS = {
    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "what", "is", "on", "the", "table", "##s", "?", "it", "'",
    "s"
  };

  static final String CLIP_WORDS =
      "{\"a\": 0, \"b\": 1, \"!\": 2, \"a</w>\": 3, \"b</w>\": 4, \"!</w>\": 5, \"ab</w>\": 6,"
          + " \"<|startoftext|>\": 7, \"<|endoftext|>\": 8}";

  /** {@link #CLIP_WORDS} and one merge, as the tokenizers library writes them. */
  static final String CLIP_JSON =
      """
      {"version": "1.0",
       "truncation": {"direction": "Right", "max_length": 4, "strategy": "LongestFirst",
                      "stride": 0},
       "padding": null,
       "added_tokens": [
        {"id": 7, "content": "<|startoftext|>", "single_word": false, "lstrip": false,
         "rstrip": false, "normalized": true, "special": true},
        {"id": 8, "content": "<|endoftext|>", "single_word": false, "lstrip": false,
         "rstrip": false, "normalized": false, "special": true}],
       "normalizer": {"type": "Sequence", "normalizers": [{"type": "NFC"},
        {"type": "Replace", "pattern": {"Regex": "\\\\s+"}, "content": " "},
        {"type": "Lowercase"}]},
       "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
        {"type": "Split", "pattern": {"Regex": "<\\\\|startoftext\\\\|>|<\\\\|endoftext\\\\|>|'s|'t|\
      're|'ve|'m|'ll|'d|[\\\\p{L}]+|[\\\\p{N}]|[^\\\\s\\\\p{L}\\\\p{N}]+"},
         "behavior": "Removed", "invert": true},
        {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true}]},
       "post_processor": {"type": "RobertaProcessing", "sep": ["<|endoftext|>", 8],
        "cls": ["<|startoftext|>", 7], "trim_offsets": false, "add_prefix_space": false},
       "decoder": {"type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true},
       "model": {"type": "BPE", "dropout": null, "unk_token": "<|endoftext|>",
        "continuing_subword_prefix": "", "end_of_word_suffix": "</w>", "fuse_unk": false,
        "vocab": {"a": 0, "b": 1, "!": 2, "a</w>": 3, "b</w>": 4, "!</w>": 5, "ab</w>": 6,
         "<|startoftext|>": 7, "<|endoftext|>": 8},
        "merges": [["a", "b</w>"]]}}
      """;

  /** The words of {@link #bert}, in the form of the first published files: without a type. */
  static final String BERT_JSON =
      """
      {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [
        {"id": 0, "content": "[PAD]", "single_word": false, "lstrip": false, "rstrip": false,
         "normalized": false, "special": true}],
       "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
        "strip_accents": null, "lowercase": false},
       "pre_tokenizer": {"type": "BertPreTokenizer"},
       "post_processor": {"type": "TemplateProcessing",
        "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}},
         {"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
        "pair": [],
        "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [2], "tokens": ["[CLS]"]},
         "[SEP]": {"id": "[SEP]", "ids": [3], "tokens": ["[SEP]"]}}},
       "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": true},
       "model": {"unk_token": "[UNK]", "continuing_subword_prefix": "##",
        "max_input_chars_per_word": 100,
        "vocab": {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "what": 4, "is": 5}}}
      """;

  /** A BERT tokenizer of a few words. */
  TextTokenizer bert() throws CheckpointException {
    write("vocab.txt", String.join("\n", WORDS) + "\n");
    return open();
  }

  /** A BERT tokenizer, written on Windows. */
  TextTokenizer bertOfWindows() throws CheckpointException {
    write("vocab.txt", String.join("\r\n", WORDS) + "\r\n");
    return open();
  }

  /** A CLIP tokenizer of {@link #CLIP_WORDS} and one merge. */
  TextTokenizer clip() throws CheckpointException {
    write("vocab.json", CLIP_WORDS);
    write("merges.txt", "#version: 0.2\na b</w>\n");
    return open();
  }

  TextTokenizer open() throws CheckpointException {
    return TextTokenizer.open(folder);
  }

  void config(String json) {
    write("tokenizer_config.json", json);
  }

  void write(String file, String content) {
    write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  void write(String file, byte[] content) {
    try {
      Files.write(folder.resolve(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void refuses(String message) {
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(this::open)
        .withMessageStartingWith(folder.toString())
        .withMessageContaining(message);
  }
}
