package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.CheckpointException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tokenizer of BERT: words, then the longest pieces of them that the vocabulary has (Wu et al.
 * 2016), as {@code BertTokenizerFast} of Hugging Face transformers puts it together.
 *
 * @param unknown the token for a word that has no pieces
 * @param ends the tokens at the beginning and at the end of a text
 * @param cleansText whether control characters are left out
 * @param partsChinese whether each Chinese character is a word
 * @param stripsAccents whether accents are left out; nothing stated: where capitals are
 * @param lowersCase whether capitals are made small
 * @param longestWord letters of the longest word that is not unknown
 */
record BertTokenization(
    Vocabulary vocabulary,
    List<AddedToken> added,
    String unknown,
    Ends ends,
    boolean cleansText,
    boolean partsChinese,
    Optional<Boolean> stripsAccents,
    boolean lowersCase,
    int longestWord)
    implements Tokenization {
  private static final Map<String, String> USUAL =
      Map.of(
          "unk_token", "[UNK]",
          "sep_token", "[SEP]",
          "pad_token", "[PAD]",
          "cls_token", "[CLS]",
          "mask_token", "[MASK]");

  /** What marks a piece that goes on with a word. */
  static final String PREFIX = "##";

  static final int LONGEST_WORD = 100;

  private static final String NORMALIZER =
      """
      {"type": "BertNormalizer", "clean_text": %b, "handle_chinese_chars": %b,
       "strip_accents": %s, "lowercase": %b}
      """;

  static final String PRE_TOKENIZER =
      """
      {"type": "BertPreTokenizer"}
      """;

  static final String DECODER =
      """
      {"type": "WordPiece", "prefix": "##", "cleanup": true}
      """;

  /** From {@code vocab.txt}: one token in each line, the first line is 0. */
  static BertTokenization ofFiles(TokenizerFiles files, TokenizerSettings settings)
      throws CheckpointException {
    Vocabulary vocabulary = Vocabulary.ofLines(files, "vocab.txt");
    String unknown = stated(settings, "unk_token");
    vocabulary.required(unknown);
    Ends ends = new Ends(stated(settings, "cls_token"), stated(settings, "sep_token"));
    ends.check(vocabulary);
    return new BertTokenization(
            vocabulary, List.of(), unknown, ends, true, true, Optional.empty(), true, LONGEST_WORD)
        .with(settings);
  }

  /** With what the settings say of it, or with what is usual. */
  BertTokenization with(TokenizerSettings settings) {
    JsonNode strips = settings.setting("strip_accents");
    return new BertTokenization(
        vocabulary,
        added,
        unknown,
        ends,
        cleansText,
        settings.flag("tokenize_chinese_chars", true),
        strips.isBoolean() ? Optional.of(strips.asBoolean()) : Optional.empty(),
        settings.flag("do_lower_case", true),
        longestWord);
  }

  private static String stated(TokenizerSettings settings, String role) throws CheckpointException {
    String usual = USUAL.getOrDefault(role, "");
    return settings
        .role(role, Optional.of(AddedToken.special(usual)))
        .map(AddedToken::content)
        .orElse(usual);
  }

  @Override
  public Optional<AddedToken> usual(String role) {
    return switch (role) {
      case "unk_token" -> Optional.of(AddedToken.special(unknown));
      case "cls_token" -> Optional.of(AddedToken.special(ends.first()));
      case "sep_token" -> Optional.of(AddedToken.special(ends.last()));
      default -> Optional.ofNullable(USUAL.get(role)).map(AddedToken::special);
    };
  }

  @Override
  public boolean joinsPunctuation() {
    return true;
  }

  @Override
  public String wordEnd() {
    return "";
  }

  @Override
  public String json(List<AddedToken> looked, Vocabulary ids) {
    return TokenizerJson.of(
        looked,
        ids,
        NORMALIZER.formatted(
            cleansText,
            partsChinese,
            stripsAccents.map(strips -> strips.toString()).orElse("null"),
            lowersCase),
        PRE_TOKENIZER,
        json -> ends.write(json, "BertProcessing", ids),
        DECODER,
        json -> {
          json.writeStringField("type", "WordPiece");
          json.writeStringField("unk_token", unknown);
          json.writeStringField("continuing_subword_prefix", PREFIX);
          json.writeNumberField("max_input_chars_per_word", longestWord);
          TokenizerJson.vocabulary(json, vocabulary);
        });
  }
}
