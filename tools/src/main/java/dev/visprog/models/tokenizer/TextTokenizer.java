package dev.visprog.models.tokenizer;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.djl.DjlSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Turns texts into the ids of tokens, and ids into text, as the tokenizer beside a checkpoint does
 * in Hugging Face transformers (the "fast" kind). Safe for use by several threads.
 */
public final class TextTokenizer implements AutoCloseable {
  /** Longer texts are cut before anything else: no model looks at that much. */
  private static final int LONGEST_TEXT = 100_000;

  /** Configurations write a huge number for "no limit". */
  private static final int NO_LIMIT = 1_000_000;

  /** In the order in which transformers' {@code clean_up_tokenization} joins them. */
  private static final List<String> MARKS =
      List.of(" .", " ?", " !", " ,", " ' ", " n't", " 'm", " 's", " 've", " 're");

  private final HuggingFaceTokenizer tokenizer;
  private final Vocabulary vocabulary;
  private final TokenizerFolder folder;
  private final int limit;
  private final long pad;
  private final boolean marksWordEnds;

  private TextTokenizer(
      HuggingFaceTokenizer tokenizer, Vocabulary vocabulary, TokenizerFolder folder) {
    this.tokenizer = tokenizer;
    this.vocabulary = vocabulary;
    this.folder = folder;
    this.limit = limit(folder);
    this.marksWordEnds = vocabulary.id("</w>").isPresent() || vocabulary.id("a</w>").isPresent();
    this.pad =
        folder
            .special("pad_token")
            .or(() -> folder.special("eos_token"))
            .flatMap(token -> vocabulary.id(token.content()))
            .or(() -> vocabulary.id("[PAD]"))
            .or(() -> vocabulary.id("<|endoftext|>"))
            .orElse(0L);
  }

  /**
   * Opens a tokenizer: {@code tokenizer.json}, else {@code vocab.json} with {@code merges.txt}
   * (CLIP), else {@code vocab.txt} (BERT), and the settings beside it.
   *
   * @throws CheckpointException if a file is missing or broken
   */
  public static TextTokenizer open(Path folder) throws CheckpointException {
    DjlSettings.apply();
    TokenizerFolder files = new TokenizerFolder(folder);
    TokenizerSource source = TokenizerSource.of(files);
    try {
      HuggingFaceTokenizer tokenizer =
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(source.json()),
              Map.of("padding", "false", "truncation", "false"));
      return new TextTokenizer(tokenizer, source.vocabulary(), files);
    } catch (IOException | RuntimeException e) {
      throw new CheckpointException(
          source.vocabulary().file() + ": no tokenizer can be made of it: " + e.getMessage());
    }
  }

  private static int limit(TokenizerFolder folder) {
    double stated = folder.setting("model_max_length").asDouble(NO_LIMIT);
    return stated >= 2 && stated < NO_LIMIT ? (int) stated : NO_LIMIT;
  }

  /** The most tokens of a text, those that mark its ends included. */
  public int limit() {
    return limit;
  }

  /**
   * Turns texts into tokens, with those that mark the beginning and the end. Texts that are too
   * long are cut.
   *
   * @param texts at least one
   */
  public TokenBatch encode(List<String> texts, Padding padding) {
    int most = padding.length() == 0 ? limit : padding.length();
    List<long[]> rows = texts.stream().map(text -> cut(ids(text), most)).toList();
    int length =
        padding.length() == 0
            ? rows.stream().mapToInt(row -> row.length).max().orElseThrow()
            : padding.length();
    return TokenBatch.padded(rows, length, pad);
  }

  /** Whether a text has more tokens than are looked at. */
  public boolean truncated(String text) {
    return truncated(text, limit);
  }

  /** Whether a text has more tokens than a given number. */
  public boolean truncated(String text, int most) {
    return text.length() > LONGEST_TEXT || ids(text).length > most;
  }

  /** How many tokens a text has, those that mark its ends included. */
  public int count(String text) {
    return ids(text).length;
  }

  private long[] ids(String text) {
    String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    return tokenizer.encode(shown, true, false).getIds();
  }

  /** The beginning of a text, and the mark of its end. */
  private static long[] cut(long[] ids, int most) {
    if (ids.length <= most) {
      return ids;
    }
    long[] cut = Arrays.copyOf(ids, most);
    cut[most - 1] = ids[ids.length - 1];
    return cut;
  }

  /**
   * The text of tokens, without those that stand for something else. Ids that the vocabulary does
   * not have say nothing.
   */
  public String decode(long[] ids) {
    long[] known =
        LongStream.of(ids).filter(id -> id >= 0 && id < vocabulary.ids().size()).toArray();
    String text = tokenizer.decode(known, true);
    return marksWordEnds ? text.replace("</w>", " ").strip() : joined(text);
  }

  /** Puts marks of punctuation where they belong: {@code it ' s} was {@code it's}. */
  private static String joined(String text) {
    String joined = text;
    for (String mark : MARKS) {
      joined = joined.replace(mark, mark.strip());
    }
    return joined;
  }

  /** The id of a token. */
  public Optional<Long> id(String token) {
    return vocabulary.id(token);
  }

  /**
   * The id of a special token.
   *
   * @param role as in {@code tokenizer_config.json}: {@code bos_token}, {@code sep_token}, …
   */
  public Optional<Long> special(String role) {
    return folder.special(role).flatMap(token -> vocabulary.id(token.content()));
  }

  /** The id of the token that fills up. */
  public long pad() {
    return pad;
  }

  /** Frees its native memory. */
  @Override
  public void close() {
    tokenizer.close();
  }
}
