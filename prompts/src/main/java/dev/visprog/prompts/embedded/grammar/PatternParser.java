package dev.visprog.prompts.embedded.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the text of a {@link Pattern}. Patterns are part of our code, so an error is a bug. */
final class PatternParser {
  private static final String SIGNS = "[](|)";

  private final String text;
  private final Lexicon lexicon;
  private final Set<String> phrases;
  private final Parts parts;
  private int at;

  /**
   * @param phrases the names that slots may use
   * @param parts is told what the pattern is made of
   */
  PatternParser(String text, Lexicon lexicon, Set<String> phrases, Parts parts) {
    this.text = text;
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.parts = parts;
  }

  Pattern parse() {
    Pattern pattern = choice();
    if (at < text.length()) {
      throw error("got '" + text.charAt(at) + "' with nothing to close");
    }
    return pattern;
  }

  private Pattern choice() {
    List<Pattern> ways = new ArrayList<>();
    ways.add(sequence());
    while (peek() == '|') {
      at++;
      ways.add(sequence());
    }
    return ways.size() == 1 ? ways.get(0) : new Pattern.Choice(ways);
  }

  private Pattern sequence() {
    List<Pattern> sequence = new ArrayList<>();
    while (peek() != 0 && "|)]".indexOf(peek()) < 0) {
      sequence.add(part());
    }
    if (sequence.isEmpty()) {
      throw error("got nothing, want a word");
    }
    return sequence.size() == 1 ? sequence.get(0) : new Pattern.Sequence(sequence);
  }

  private Pattern part() {
    return switch (peek()) {
      case '(' -> enclosed(')');
      case '[' -> new Pattern.Maybe(enclosed(']'));
      case '<' -> concept(name('>'));
      case '{' -> slot(name('}'));
      default -> word();
    };
  }

  private Pattern enclosed(char closing) {
    at++;
    Pattern inner = choice();
    if (peek() != closing) {
      throw error("want '" + closing + "'");
    }
    at++;
    return inner;
  }

  private Pattern concept(String name) {
    parts.concepts().add(name);
    return new Pattern.AnyOf(lexicon.concept(name));
  }

  private Pattern slot(String name) {
    int colon = name.indexOf(':');
    String phrase = name.substring(colon + 1);
    if (!phrases.contains(phrase)) {
      throw error("there is no phrase '" + phrase + "'");
    }
    parts.phrases().add(phrase);
    return new Pattern.Slot(colon < 0 ? name : name.substring(0, colon), phrase);
  }

  private String name(char closing) {
    int end = text.indexOf(closing, at);
    if (end < 0) {
      throw error("want '" + closing + "'");
    }
    String name = text.substring(at + 1, end);
    at = end + 1;
    return name;
  }

  private Pattern word() {
    int start = at;
    while (at < text.length() && text.charAt(at) != ' ' && SIGNS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    parts.words().add(word);
    return new Pattern.Word(word);
  }

  /** The next sign after blanks, 0 at the end. */
  private char peek() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private IllegalArgumentException error(String problem) {
    return new IllegalArgumentException("pattern '" + text + "', character " + at + ": " + problem);
  }
}
