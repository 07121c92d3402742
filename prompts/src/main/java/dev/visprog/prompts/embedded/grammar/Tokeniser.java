package dev.visprog.prompts.embedded.grammar;

import dev.visprog.prompts.embedded.grammar.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Divides a text into words, numbers, quotations and emoji. Case, typographic quotes, hyphens and
 * the marks that end or divide sentences make no difference; any other sign is kept, as it may mean
 * something. Reads each character a bounded number of times.
 */
final class Tokeniser {
  private static final String PASSED_OVER = ",.?!;:…-_‐‑‒–—";

  /** Words after which {@code 's} is not a genitive. */
  private static final Set<String> BEFORE_IS =
      Set.of(
          "what",
          "where",
          "who",
          "which",
          "how",
          "there",
          "here",
          "that",
          "it",
          "he",
          "she",
          "one",
          "this",
          "something",
          "nothing",
          "anything",
          "somebody",
          "someone");

  /** What is written without its apostrophe. */
  private static final Map<String, List<String>> RUN_TOGETHER =
      Map.ofEntries(
          Map.entry("theres", List.of("there", "is")),
          Map.entry("whats", List.of("what", "is")),
          Map.entry("thats", List.of("that", "is")),
          Map.entry("wheres", List.of("where", "is")),
          Map.entry("whos", List.of("who", "is")),
          Map.entry("isnt", List.of("is", "not")),
          Map.entry("arent", List.of("are", "not")),
          Map.entry("doesnt", List.of("does", "not")),
          Map.entry("dont", List.of("do", "not")),
          Map.entry("hasnt", List.of("has", "not")),
          Map.entry("havent", List.of("have", "not")),
          Map.entry("cant", List.of("can", "not")),
          Map.entry("cannot", List.of("can", "not")),
          Map.entry("im", List.of("i", "am")),
          Map.entry("theyre", List.of("they", "are")));

  private static final Map<String, String> SHORT =
      Map.of("'re", "are", "'ve", "have", "'d", "would", "'ll", "will", "'m", "am");
  private static final String OPENING = "\"“„«";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  /** From here on every search for a closing quote has failed. */
  private int noClosingQuoteFrom = Integer.MAX_VALUE;

  private Tokeniser(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 128 && c != '`');
    return new Tokeniser(ascii ? text : plain(text)).read();
  }

  /** Wide letters and the like as plain ones, quotation marks of one kind. */
  private static String plain(String text) {
    String quoted =
        text.replace('‘', '\'')
            .replace('’', '\'')
            .replace('‚', '\'')
            .replace('`', '\'')
            .replace('´', '\'')
            .replace('”', '"');
    return Normalizer.normalize(quoted, Normalizer.Form.NFKC);
  }

  private List<Token> read() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)) {
        at += Character.charCount(c);
      } else if (EmojiScan.emoticon(text, at) > at) {
        add(Kind.EMOJI, EmojiScan.emoticon(text, at));
      } else if (EmojiScan.character(text, at) > at) {
        add(Kind.EMOJI, EmojiScan.character(text, at));
      } else if (c == '\'' || OPENING.indexOf(c) >= 0) {
        readQuote(c);
      } else if (Character.isLetter(c)) {
        readWord();
      } else if (Character.isDigit(c)) {
        readNumber();
      } else if (c == '&') {
        addWord("and");
        at++;
      } else if (isSignOfNumber(c) || PASSED_OVER.indexOf(c) < 0) {
        add(Kind.OTHER, at + Character.charCount(c));
      } else {
        at += Character.charCount(c);
      }
    }
    return List.copyOf(tokens);
  }

  private void add(Kind kind, int end) {
    tokens.add(new Token(kind, text.substring(at, end)));
    at = end;
  }

  /** Marks of writing direction and the like, which nobody sees. */
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT || c == 0xFE0F || c == 0xFE0E;
  }

  /** A minus before a number is not a hyphen. */
  private boolean isSignOfNumber(int c) {
    boolean beforeDigit = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    boolean afterSpace = at == 0 || Character.isWhitespace(text.charAt(at - 1));
    return c == '-' && beforeDigit && afterSpace;
  }

  private void readQuote(int mark) {
    char closing = mark == '«' ? '»' : mark == '\'' ? '\'' : '"';
    int end = at < noClosingQuoteFrom ? closingQuote(closing) : -1;
    if (end < 0) {
      noClosingQuoteFrom = mark == '\'' ? noClosingQuoteFrom : at;
      add(Kind.OTHER, at + 1);
    } else {
      tokens.add(new Token(Kind.QUOTE, text.substring(at + 1, end).strip()));
      at = end + 1;
    }
  }

  /** A single quote inside a word does not close a quotation. */
  private int closingQuote(char mark) {
    int end = text.indexOf(mark, at + 1);
    while (mark == '\'' && end > 0 && end + 1 < text.length() && letterAt(end + 1)) {
      end = text.indexOf(mark, end + 1);
    }
    return end;
  }

  private boolean letterAt(int index) {
    return index < text.length() && Character.isLetter(text.codePointAt(index));
  }

  private void readWord() {
    int start = at;
    while (letterAt(at) || isMark(at)) {
      at += Character.charCount(text.codePointAt(at));
    }
    String word = text.substring(start, at).toLowerCase(Locale.ROOT);
    boolean apostrophe = at < text.length() && text.charAt(at) == '\'';
    if (apostrophe && letterAt(at + 1)) {
      addContracted(word);
    } else {
      addWord(word);
      if (apostrophe && word.endsWith("s")) { // the persons' faces
        addWord("'s");
        at++;
      }
    }
  }

  private boolean isMark(int index) {
    return index < text.length()
        && Character.getType(text.codePointAt(index)) == Character.NON_SPACING_MARK;
  }

  /**
   * {@code isn't} reads {@code is not}, {@code what's} reads {@code what is}, {@code people's}
   * reads {@code people 's}.
   */
  private void addContracted(String word) {
    int start = at++;
    while (letterAt(at)) {
      at += Character.charCount(text.codePointAt(at));
    }
    String rest = text.substring(start, at).toLowerCase(Locale.ROOT);
    if (rest.equals("'t") && word.endsWith("n")) {
      addWord(
          switch (word) {
            case "can" -> word;
            case "won" -> "will";
            default -> word.substring(0, word.length() - 1);
          });
      addWord("not");
    } else {
      addWord(word);
      addWord(
          rest.equals("'s") && BEFORE_IS.contains(word) ? "is" : SHORT.getOrDefault(rest, rest));
    }
  }

  private void addWord(String word) {
    for (String part : RUN_TOGETHER.getOrDefault(word, List.of(word))) {
      tokens.add(new Token(Kind.WORD, part));
    }
  }

  /** {@code 12}, {@code 2.5}; with letters, {@code 2nd}, it is a word. */
  private void readNumber() {
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (at + 1 < text.length()
        && text.charAt(at) == '.'
        && Character.isDigit(text.charAt(at + 1))) {
      at++;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
    }
    boolean letters = letterAt(at);
    while (letterAt(at)) {
      at += Character.charCount(text.codePointAt(at));
    }
    String read = text.substring(start, at).toLowerCase(Locale.ROOT);
    tokens.add(new Token(letters ? Kind.WORD : Kind.NUMBER, read));
  }
}
