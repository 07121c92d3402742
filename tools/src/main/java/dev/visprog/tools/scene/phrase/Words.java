package dev.visprog.tools.scene.phrase;

import dev.visprog.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A text as a row of words: lower case, short forms written out ({@code isn't} is two words),
 * commas kept, other punctuation dropped. Reading goes by position; past the end there are only
 * empty words.
 */
public final class Words {
  private static final int MOST_CHARACTERS = 1000;
  private static final int MOST_WORDS = 80;

  private static final Map<String, List<String>> LONG_FORMS =
      Map.ofEntries(
          Map.entry("isn't", List.of("is", "not")),
          Map.entry("aren't", List.of("are", "not")),
          Map.entry("doesn't", List.of("does", "not")),
          Map.entry("don't", List.of("do", "not")),
          Map.entry("what's", List.of("what", "is")),
          Map.entry("who's", List.of("who", "is")),
          Map.entry("where's", List.of("where", "is")),
          Map.entry("which's", List.of("which", "is")),
          Map.entry("that's", List.of("that", "is")),
          Map.entry("there's", List.of("there", "is")),
          Map.entry("it's", List.of("it", "is")),
          Map.entry("cannot", List.of("can", "not")),
          Map.entry("can't", List.of("can", "not")));

  private final String text;
  private final List<String> words;

  private Words(String text, List<String> words) {
    this.text = text;
    this.words = words;
  }

  /**
   * The words of a text.
   *
   * @throws PhraseException if it is empty, or too long to be looked at
   */
  public static Words of(String text) throws PhraseException {
    if (text.length() > MOST_CHARACTERS) {
      throw new PhraseException(
          "got a text of %d characters, want at most %d".formatted(text.length(), MOST_CHARACTERS));
    }
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c == '\'' || c == '\u2019') {
        word.append('\'');
      } else {
        add(word, words);
        if (c == ',') {
          words.add(",");
        }
      }
    }
    while (!words.isEmpty() && words.get(words.size() - 1).equals(",")) {
      words.remove(words.size() - 1);
    }
    if (words.isEmpty()) {
      throw new PhraseException("got a text without words");
    }
    if (words.size() > MOST_WORDS) {
      throw new PhraseException(
          "got a text of %d words, want at most %d".formatted(words.size(), MOST_WORDS));
    }
    return new Words(text, List.copyOf(words));
  }

  private static void add(StringBuilder letters, List<String> words) {
    String word = letters.toString().toLowerCase(Locale.ROOT);
    letters.setLength(0);
    while (word.startsWith("'")) {
      word = word.substring(1);
    }
    List<String> longForm = LONG_FORMS.get(word);
    if (longForm != null) {
      words.addAll(longForm);
      return;
    }
    boolean possessive = word.endsWith("'s");
    String stem = possessive ? word.substring(0, word.length() - 2) : word;
    stem = stem.replace("'", "");
    if (!stem.isEmpty()) {
      words.add(stem);
    }
    if (possessive) {
      words.add("'s");
    }
  }

  /** How many there are. */
  public int size() {
    return words.size();
  }

  /** The word at a position; empty past the end. */
  public String at(int position) {
    return position < words.size() ? words.get(position) : "";
  }

  /** Whether these words stand at a position. */
  public boolean startsWith(List<String> others, int position) {
    return position + others.size() <= words.size()
        && words.subList(position, position + others.size()).equals(others);
  }

  /** Words from a position on, joined by blanks. */
  String join(int from, int count) {
    return String.join(" ", words.subList(from, Math.min(from + count, words.size())));
  }

  /** The first position from {@code position} on that holds none of these words. */
  public int skip(Set<String> some, int position) {
    int next = position;
    while (some.contains(at(next))) {
      next++;
    }
    return next;
  }

  /** Says in one line that the text cannot be read. */
  public PhraseException unreadable(int from) {
    String quoted = new Text(text).summary();
    String rest = from > 0 && from < size() ? " from '" + at(from) + "' on" : "";
    return new PhraseException("cannot read '" + quoted + "'" + rest);
  }
}
