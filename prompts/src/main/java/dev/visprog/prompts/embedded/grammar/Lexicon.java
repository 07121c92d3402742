package dev.visprog.prompts.embedded.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words and phrases that mean the same. Its text has one concept to a line, and may go on in
 * lines that are indented: {@code hide: hide, cover, cover up}. A {@code #} starts a comment.
 */
public final class Lexicon {
  private final Map<String, Concept> concepts;

  private Lexicon(Map<String, Concept> concepts) {
    this.concepts = concepts;
  }

  /**
   * Reads the text of a lexicon.
   *
   * @throws IllegalArgumentException if a line is neither a concept nor the rest of one, or a
   *     concept, or a phrase of one, is there twice
   */
  public static Lexicon parse(String text) {
    Map<String, List<String>> phrases = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : text.lines().map(Lexicon::withoutComment).toList()) {
      String rest = line;
      if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
        int colon = line.indexOf(':');
        if (colon < 1) {
          throw new IllegalArgumentException("got line '" + line + "', want 'concept: phrase, …'");
        }
        current = new ArrayList<>();
        if (phrases.put(line.substring(0, colon), current) != null) {
          throw new IllegalArgumentException(
              "two concepts named '" + line.substring(0, colon) + "'");
        }
        rest = line.substring(colon + 1);
      }
      for (String phrase : rest.split(",", -1)) {
        if (current.contains(phrase.strip())) {
          throw new IllegalArgumentException("'" + phrase.strip() + "' is twice in one concept");
        }
        if (!phrase.isBlank()) {
          current.add(phrase.strip());
        }
      }
    }
    Map<String, Concept> concepts = new LinkedHashMap<>();
    phrases.forEach((name, list) -> concepts.put(name, Concept.of(list)));
    return new Lexicon(concepts);
  }

  private static String withoutComment(String line) {
    int hash = line.indexOf('#');
    return hash < 0 ? line : line.substring(0, hash);
  }

  /** The names of all concepts. */
  Set<String> names() {
    return concepts.keySet();
  }

  /** Every word that stands in some phrase. */
  Set<String> words() {
    Set<String> words = new HashSet<>();
    for (Concept concept : concepts.values()) {
      for (List<List<Token>> phrases : concept.byFirstWord().values()) {
        phrases.forEach(phrase -> phrase.forEach(token -> words.add(token.text())));
      }
    }
    return words;
  }

  /**
   * The phrases of one concept.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  Concept concept(String name) {
    Concept concept = concepts.get(name);
    if (concept == null) {
      throw new IllegalArgumentException("the lexicon has no concept '" + name + "'");
    }
    return concept;
  }

  /** Phrases that mean the same, by their first word. */
  public record Concept(Map<String, List<List<Token>>> byFirstWord) {

    static Concept of(List<String> phrases) {
      Map<String, List<List<Token>>> byFirstWord = new HashMap<>();
      for (String phrase : phrases) {
        List<Token> tokens = Tokeniser.tokens(phrase);
        byFirstWord.computeIfAbsent(tokens.get(0).text(), w -> new ArrayList<>()).add(tokens);
      }
      return new Concept(byFirstWord);
    }

    /** Where the phrases that start at {@code at} end. */
    List<Integer> ends(Sentence sentence, int at) {
      if (at >= sentence.length()) {
        return List.of();
      }
      List<Integer> ends = new ArrayList<>();
      List<Token> rest = sentence.tokens().subList(at, sentence.length());
      for (List<Token> phrase : byFirstWord.getOrDefault(rest.get(0).text(), List.of())) {
        if (phrase.size() <= rest.size() && rest.subList(0, phrase.size()).equals(phrase)) {
          ends.add(at + phrase.size());
        }
      }
      return ends;
    }
  }
}
