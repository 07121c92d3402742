package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.CheckpointException;
import java.util.List;
import java.util.Optional;

/**
 * The tokenizer of CLIP: lower case, then byte pairs (Sennrich et al. 2016) of the bytes of words,
 * with a mark where a word ends, as {@code CLIPTokenizerFast} of Hugging Face transformers puts it
 * together.
 *
 * @param unknown the token for what the vocabulary lacks
 * @param ends the tokens at the beginning and at the end of a text
 * @param fromOlderFiles whether it is from {@code vocab.json} and {@code merges.txt}: its special
 *     tokens are then looked for in the normalised text
 */
record ClipTokenization(
    Vocabulary vocabulary,
    List<AddedToken> added,
    Merges merges,
    String unknown,
    Ends ends,
    boolean fromOlderFiles)
    implements Tokenization {
  static final String WORD_END = "</w>";

  static final String NORMALIZER =
      """
      {"type": "Sequence", "normalizers": [
        {"type": "NFC"},
        {"type": "Replace", "pattern": {"Regex": "\\\\s+"}, "content": " "},
        {"type": "Lowercase"}]}
      """;

  static final String PRE_TOKENIZER =
      """
      {"type": "Sequence", "pretokenizers": [
        {"type": "Split",
         "pattern": {
           "Regex": "'s|'t|'re|'ve|'m|'ll|'d|[\\\\p{L}]+|[\\\\p{N}]|[^\\\\s\\\\p{L}\\\\p{N}]+"},
         "behavior": "Removed", "invert": true},
        {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true}]}
      """;

  static final String DECODER =
      """
      {"type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true, "use_regex": true}
      """;

  private static final String FIRST = "<|startoftext|>";
  private static final String LAST = "<|endoftext|>";

  /** From {@code vocab.json} and {@code merges.txt}. */
  static ClipTokenization ofFiles(TokenizerFiles files, TokenizerSettings settings)
      throws CheckpointException {
    if (!files.has("merges.txt")) {
      throw files.problem("merges.txt", "got no such file, and vocab.json is of no use without it");
    }
    JsonNode tokens = files.json("vocab.json");
    Vocabulary vocabulary = Vocabulary.of(files, "vocab.json", tokens);
    Ends ends = new Ends(stated(settings, "bos_token", FIRST), stated(settings, "eos_token", LAST));
    ends.check(vocabulary);
    String unknown = stated(settings, "unk_token", LAST);
    vocabulary.required(unknown);
    return new ClipTokenization(
        vocabulary, List.of(), Merges.ofLines(files, vocabulary), unknown, ends, true);
  }

  private static String stated(TokenizerSettings settings, String role, String usual)
      throws CheckpointException {
    return settings
        .role(role, Optional.of(AddedToken.special(usual)))
        .map(AddedToken::content)
        .orElse(usual);
  }

  @Override
  public Optional<AddedToken> usual(String role) {
    return switch (role) {
      case "bos_token" -> Optional.of(mark(ends.first()));
      case "eos_token" -> Optional.of(mark(ends.last()));
      case "unk_token" -> Optional.of(mark(unknown));
      case "pad_token" -> Optional.of(AddedToken.special(LAST));
      default -> Optional.empty();
    };
  }

  private AddedToken mark(String content) {
    AddedToken token = AddedToken.special(content);
    return fromOlderFiles ? token.asNormalized() : token;
  }

  @Override
  public boolean joinsPunctuation() {
    return false;
  }

  @Override
  public String wordEnd() {
    return WORD_END;
  }

  @Override
  public String json(List<AddedToken> looked, Vocabulary ids) {
    return TokenizerJson.of(
        looked,
        ids,
        NORMALIZER,
        PRE_TOKENIZER,
        json -> {
          ends.write(json, "RobertaProcessing", ids);
          json.writeBooleanField("trim_offsets", false);
          json.writeBooleanField("add_prefix_space", false);
        },
        DECODER,
        json -> {
          json.writeStringField("type", "BPE");
          json.writeNullField("dropout");
          json.writeStringField("unk_token", unknown);
          json.writeStringField("continuing_subword_prefix", "");
          json.writeStringField("end_of_word_suffix", WORD_END);
          json.writeBooleanField("fuse_unk", false);
          TokenizerJson.vocabulary(json, vocabulary);
          TokenizerJson.strings(json, "merges", merges.pairs());
        });
  }
}
