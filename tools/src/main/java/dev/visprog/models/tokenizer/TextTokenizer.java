package dev.visprog.models.tokenizer;

import dev.visprog.models.checkpoint.CheckpointException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Turns texts into the ids of tokens, and ids into text, as the tokenizer beside a checkpoint does
 * in Hugging Face transformers (the "fast" kind). Safe for use by several threads, also while one
 * closes it: later calls then end with an {@link IllegalStateException}.
 */
public final class TextTokenizer implements AutoCloseable {
  /** Longer texts are cut before anything else: no model looks at that much. */
  private static final int LONGEST_TEXT = 100_000;

  private static final char REPLACEMENT = '\uFFFD';

  /** In the order in which transformers' {@code clean_up_tokenization} joins them. */
  private static final List<String> MARKS =
      List.of(" .", " ?", " !", " ,", " ' ", " n't", " 'm", " 's", " 've", " 're");

  private final NativeTokenizer tokenizer;
  private final TokenizerSource source;
  private final int limit;
  private final long pad;
  private final boolean joinsPunctuation;

  private TextTokenizer(NativeTokenizer tokenizer, TokenizerSource source, int limit) {
    this.tokenizer = tokenizer;
    this.source = source;
    this.limit = limit;
    this.pad = special("pad_token").orElse(0L);
    this.joinsPunctuation =
        source
            .settings()
            .flag("clean_up_tokenization_spaces", source.tokenization().joinsPunctuation());
  }

  /**
   * Opens a tokenizer: {@code tokenizer.json}, else {@code vocab.json} with {@code merges.txt}
   * (CLIP), else {@code vocab.txt} (BERT), and the settings beside it: {@code
   * tokenizer_config.json}, {@code special_tokens_map.json}, {@code added_tokens.json}.
   *
   * @throws CheckpointException if a file is missing or broken, or describes another kind of
   *     tokenizer than those of CLIP and BERT
   */
  public static TextTokenizer open(Path folder) throws CheckpointException {
    TokenizerSource source = TokenizerSource.of(folder);
    int limit = source.settings().limit();
    try {
      return new TextTokenizer(NativeTokenizer.of(source.json()), source, limit);
    } catch (RuntimeException e) {
      throw new CheckpointException(
          "%s: no tokenizer can be made of it: %s"
              .formatted(folder.resolve(source.vocabulary().file()), Quoted.text(e + "")));
    }
  }

  /** The most tokens of a text, those that mark its ends included; 1,000,000 if none is stated. */
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
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("got no text, want at least one");
    }
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
    return tokenizer.encode(whole(text));
  }

  /** A text of bounded length in which no half of a pair of chars is alone. */
  private static String whole(String text) {
    if (text.length() <= LONGEST_TEXT && text.chars().noneMatch(c -> isHalf((char) c))) {
      return text;
    }
    StringBuilder whole = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_TEXT)
        .map(c -> c <= Character.MAX_VALUE && isHalf((char) c) ? REPLACEMENT : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  private static boolean isHalf(char c) {
    return Character.isSurrogate(c);
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
    long[] known = LongStream.of(ids).filter(id -> id >= 0 && id <= Integer.MAX_VALUE).toArray();
    String text = tokenizer.decode(known);
    String wordEnd = source.tokenization().wordEnd();
    String parted = wordEnd.isEmpty() ? text : text.replace(wordEnd, " ").strip();
    return joinsPunctuation ? joined(parted) : parted;
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
    return source.vocabulary().id(token);
  }

  /**
   * The id of a special token.
   *
   * @param role as in {@code tokenizer_config.json}: {@code bos_token}, {@code sep_token}, …
   */
  public Optional<Long> special(String role) {
    return Optional.ofNullable(source.roles().get(role)).flatMap(token -> id(token.content()));
  }

  /** One more than the largest id: the rows that a table of embeddings needs at least. */
  public long size() {
    return source.vocabulary().end();
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
