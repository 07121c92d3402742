package dev.visprog.prompts.prompt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks short texts by likeness to a query, with Okapi BM25 (Robertson and others, TREC-3, 1994) in
 * the form that search engines use, whose weights are never negative.
 *
 * <p>Some 80 sentences do not need a search engine: Lucene would bring 6 MB, and 0.4 s for its
 * first query.
 */
final class Bm25 {
  private static final double K1 = 1.2; // how soon a word that is repeated stops to matter
  private static final double B = 0.75; // how much long texts are held back

  private final List<List<String>> texts;
  private final Map<String, Integer> textsWith = new HashMap<>();
  private final double meanLength;

  Bm25(List<String> texts) {
    this.texts = texts.stream().map(Words::of).toList();
    this.texts.forEach(
        words -> new HashSet<>(words).forEach(word -> textsWith.merge(word, 1, Integer::sum)));
    this.meanLength = this.texts.stream().mapToInt(List::size).average().orElse(1);
  }

  /** How like each text is to the query, in their order; 0 where they share no word. */
  double[] scores(String query) {
    Set<String> asked = new HashSet<>(Words.of(query));
    return texts.stream().mapToDouble(words -> score(asked, words)).toArray();
  }

  private double score(Set<String> asked, List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    words.stream().filter(asked::contains).forEach(word -> counts.merge(word, 1, Integer::sum));
    double held = K1 * (1 - B + B * words.size() / meanLength);
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey()) // sums of doubles depend on their order
        .mapToDouble(
            one -> rarity(one.getKey()) * one.getValue() * (K1 + 1) / (one.getValue() + held))
        .sum();
  }

  private double rarity(String word) {
    int with = textsWith.getOrDefault(word, 0);
    return Math.log1p((texts.size() - with + 0.5) / (with + 0.5));
  }
}
