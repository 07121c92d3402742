package dev.visprog.training.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A vocabulary of whole words in the form that BERT has (Devlin et al. 2019), with all letters and
 * digits besides, so that words that were not thought of fall into letters and none is unknown.
 *
 * @param tokens by their ids, in order; those that go on with a word begin with {@code ##}
 */
public record WordPieces(List<String> tokens) {
  private static final List<String> MARKS = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final String PUNCTUATION = "?,.!'-:;\"()/&";
  private static final String PREFIX = "##";

  /** Copies its list. */
  public WordPieces {
    tokens = List.copyOf(tokens);
  }

  /**
   * The words of texts.
   *
   * @param texts in lower case, their words parted by blanks, without punctuation
   */
  public static WordPieces of(List<String> texts) {
    Set<String> tokens = new LinkedHashSet<>(MARKS);
    PUNCTUATION.chars().forEach(c -> tokens.add(Character.toString(c)));
    LETTERS.chars().forEach(c -> tokens.add(Character.toString(c)));
    LETTERS.chars().forEach(c -> tokens.add(PREFIX + Character.toString(c)));
    for (String text : texts) {
      tokens.addAll(List.of(text.split(" ", -1)));
    }
    tokens.remove("");
    return new WordPieces(List.copyOf(tokens));
  }

  /** The file {@code vocab.txt}: one token to a line. */
  public String file() {
    return String.join("\n", tokens) + "\n";
  }
}
