package dev.visprog.models.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.CheckpointException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code tokenizer.json}, as the tokenizers library writes it. It may describe any tokenizer, and
 * the library ends the whole process over some that make no sense. So the library does not get it:
 * it has to be that of CLIP or that of BERT in all that decides about ids, and is put together
 * anew.
 */
final class ReadyTokenizer {
  static final String FILE = "tokenizer.json";

  /** Classes that follow the file alone. Of the others, the settings count more. */
  private static final Set<String> GENERIC = Set.of("PreTrainedTokenizer", "TokenizersBackend");

  /** In front of CLIP's pattern in published files; such tokens are looked for before anyway. */
  private static final String SPECIALS = "<\\|startoftext\\|>|<\\|endoftext\\|>|";

  private static final int MOST_ADDED = 100_000;
  private static final int LONGEST_WORD = 1_000;

  private final TokenizerFiles files;
  private final JsonParts parts;

  private ReadyTokenizer(TokenizerFiles files) throws CheckpointException {
    this.files = files;
    this.parts = new JsonParts(files, FILE, files.json(FILE));
  }

  static Tokenization read(TokenizerFiles files, TokenizerSettings settings)
      throws CheckpointException {
    ReadyTokenizer ready = new ReadyTokenizer(files);
    // Older files do not say the type of the model.
    if (ready.parts.get("/model").has("merges")) {
      ready.parts.want("/model/type", "\"BPE\"", "null");
      return ready.clip();
    }
    ready.parts.want("/model/type", "\"WordPiece\"", "null");
    BertTokenization bert = ready.bert();
    return GENERIC.contains(settings.tokenizerClass()) ? bert : bert.with(settings);
  }

  private ClipTokenization clip() throws CheckpointException {
    parts.want("/normalizer", ClipTokenization.NORMALIZER);
    parts.want(
        "/pre_tokenizer",
        ClipTokenization.PRE_TOKENIZER,
        ClipTokenization.PRE_TOKENIZER.replace("'s|", SPECIALS.replace("\\", "\\\\") + "'s|"));
    parts.want("/decoder", ClipTokenization.DECODER);
    parts.want("/model/end_of_word_suffix", "\"" + ClipTokenization.WORD_END + "\"");
    parts.want("/model/continuing_subword_prefix", "\"\"", "null");
    parts.want("/model/dropout", "null", "0.0");
    parts.want("/model/fuse_unk", "false", "null");
    parts.want("/model/byte_fallback", "false", "null");
    parts.want("/model/ignore_merges", "false", "null");
    Vocabulary vocabulary = vocabulary();
    Merges merges = Merges.of(files, FILE, parts.get("/model/merges"), vocabulary);
    List<AddedToken> added = added();
    return new ClipTokenization(
        vocabulary, added, merges, unknown(vocabulary), ends(vocabulary), false);
  }

  private BertTokenization bert() throws CheckpointException {
    parts.want("/normalizer/type", "\"BertNormalizer\"");
    parts.want("/pre_tokenizer", BertTokenization.PRE_TOKENIZER);
    parts.want("/decoder/type", "\"WordPiece\"");
    parts.want("/decoder/prefix", "\"" + BertTokenization.PREFIX + "\"");
    parts.want("/model/continuing_subword_prefix", "\"" + BertTokenization.PREFIX + "\"");
    JsonNode longest = parts.get("/model/max_input_chars_per_word");
    if (!longest.isInt() || longest.intValue() < 1 || longest.intValue() > LONGEST_WORD) {
      throw parts.problem("/model/max_input_chars_per_word", "1 to " + LONGEST_WORD);
    }
    JsonNode normalizer = parts.get("/normalizer");
    JsonNode strips = normalizer.path("strip_accents");
    Vocabulary vocabulary = vocabulary();
    return new BertTokenization(
        vocabulary,
        added(),
        unknown(vocabulary),
        ends(vocabulary),
        normalizer.path("clean_text").asBoolean(true),
        normalizer.path("handle_chinese_chars").asBoolean(true),
        strips.isBoolean() ? Optional.of(strips.asBoolean()) : Optional.empty(),
        normalizer.path("lowercase").asBoolean(true),
        longest.intValue());
  }

  private Vocabulary vocabulary() throws CheckpointException {
    return Vocabulary.of(files, FILE, parts.get("/model/vocab"));
  }

  private String unknown(Vocabulary vocabulary) throws CheckpointException {
    String unknown = parts.text("/model/unk_token");
    vocabulary.required(unknown);
    return unknown;
  }

  private List<AddedToken> added() throws CheckpointException {
    List<AddedToken> added = new ArrayList<>();
    for (JsonNode token : parts.get("/added_tokens")) {
      added.add(
          AddedToken.of(token, AddedToken.plain(""))
              .orElseThrow(() -> parts.problem("/added_tokens", "tokens of 1 to 256 characters")));
    }
    if (added.size() > MOST_ADDED) {
      throw files.problem(FILE, "got " + added.size() + " added tokens, want fewer");
    }
    return added;
  }

  /** What is put around a text, which has three forms that do the same to a single text. */
  private Ends ends(Vocabulary vocabulary) throws CheckpointException {
    String type = parts.text("/post_processor/type");
    Ends ends;
    if (type.equals("TemplateProcessing")) {
      JsonNode single = parts.get("/post_processor/single");
      if (single.size() != 3 || !single.path(1).path("Sequence").path("id").asText().equals("A")) {
        throw parts.problem("/post_processor/single", "a token, the text, and a token");
      }
      ends =
          new Ends(
              parts.text("/post_processor/single/0/SpecialToken/id"),
              parts.text("/post_processor/single/2/SpecialToken/id"));
    } else if (type.equals("BertProcessing") || type.equals("RobertaProcessing")) {
      ends = new Ends(parts.text("/post_processor/cls/0"), parts.text("/post_processor/sep/0"));
    } else {
      throw parts.problem(
          "/post_processor/type", "TemplateProcessing, BertProcessing or RobertaProcessing");
    }
    ends.check(vocabulary);
    return ends;
  }
}
