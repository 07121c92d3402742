package dev.visprog.examples.measure;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wordings that mean the same to every tool. */
final class Phrases {
  private static final Pattern BREAK = Pattern.compile("[\\s_]+");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "some");
  private static final Map<String, String> AMERICAN =
      Map.of("grey", "gray", "colour", "color", "colours", "colors");

  private Phrases() {}

  /**
   * The phrase in small letters, with single blanks for blanks and underscores, without articles
   * and a full stop at the end, in American spelling.
   */
  static String plain(String phrase) {
    String bare = phrase.strip().replaceAll("[.!]$", "");
    return Stream.of(BREAK.split(bare))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !ARTICLES.contains(word))
        .map(word -> AMERICAN.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }
}
