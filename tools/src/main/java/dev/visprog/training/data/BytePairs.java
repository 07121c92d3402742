package dev.visprog.training.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A vocabulary of byte pairs (Sennrich et al. 2016, algorithm 1) in the form that CLIP has: letters
 * are bytes, and the last one of a word is marked. Words that were never seen fall into letters.
 *
 * @param tokens by their ids, in order
 * @param merges pairs that are joined, first ones first
 */
public record BytePairs(List<String> tokens, List<String> merges) {
  /** The token before a text. */
  public static final String FIRST = "<|startoftext|>";

  /** The token after a text. */
  public static final String LAST = "<|endoftext|>";

  private static final String WORD_END = "</w>";

  /** Copies its lists. */
  public BytePairs {
    tokens = List.copyOf(tokens);
    merges = List.copyOf(merges);
  }

  /**
   * Learns pairs from texts in lower case.
   *
   * @param most how many pairs at most; pairs that come once alone are not joined
   */
  public static BytePairs learn(List<String> texts, int most) {
    Map<List<String>, Integer> words = new LinkedHashMap<>();
    for (String text : texts) {
      for (String word : text.split(" ", -1)) {
        if (!word.isEmpty()) {
          words.merge(letters(word), 1, Integer::sum);
        }
      }
    }
    Set<String> tokens = new LinkedHashSet<>();
    for (int b = 0; b < 256; b++) {
      tokens.add(symbol(b));
    }
    for (int b = 0; b < 256; b++) {
      tokens.add(symbol(b) + WORD_END);
    }
    List<String> merges = new ArrayList<>();
    while (merges.size() < most) {
      Map<List<String>, Integer> pairs = pairs(words);
      Map.Entry<List<String>, Integer> best =
          pairs.entrySet().stream()
              .max(
                  Map.Entry.<List<String>, Integer>comparingByValue()
                      .thenComparing(
                          Map.Entry.comparingByKey(Comparator.comparing(List::toString))))
              .orElse(null);
      if (best == null || best.getValue() < 2) {
        break;
      }
      List<String> pair = best.getKey();
      merges.add(pair.get(0) + " " + pair.get(1));
      tokens.add(pair.get(0) + pair.get(1));
      words = joined(words, pair);
    }
    tokens.add(FIRST);
    tokens.add(LAST);
    return new BytePairs(List.copyOf(tokens), merges);
  }

  private static List<String> letters(String word) {
    List<String> letters = new ArrayList<>();
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      letters.add(symbol(bytes[i] & 0xff) + (i == bytes.length - 1 ? WORD_END : ""));
    }
    return letters;
  }

  /** A byte as a character that can be printed: itself, or one above 255. */
  private static String symbol(int value) {
    if (isPrintable(value)) {
      return String.valueOf((char) value);
    }
    int before = 0;
    for (int b = 0; b < value; b++) {
      before += isPrintable(b) ? 0 : 1;
    }
    return String.valueOf((char) (256 + before));
  }

  private static boolean isPrintable(int value) {
    return isBetween('!', value, '~') || isBetween('¡', value, '¬') || isBetween('®', value, 'ÿ');
  }

  private static boolean isBetween(char first, int value, char last) {
    return value >= first && value <= last;
  }

  private static Map<List<String>, Integer> pairs(Map<List<String>, Integer> words) {
    Map<List<String>, Integer> pairs = new HashMap<>();
    words.forEach(
        (word, count) -> {
          for (int i = 1; i < word.size(); i++) {
            pairs.merge(List.of(word.get(i - 1), word.get(i)), count, Integer::sum);
          }
        });
    return pairs;
  }

  private static Map<List<String>, Integer> joined(
      Map<List<String>, Integer> words, List<String> pair) {
    Map<List<String>, Integer> result = new LinkedHashMap<>();
    words.forEach(
        (word, count) -> {
          List<String> parts = new ArrayList<>();
          for (String part : word) {
            int last = parts.size() - 1;
            if (last >= 0 && parts.get(last).equals(pair.get(0)) && part.equals(pair.get(1))) {
              parts.set(last, pair.get(0) + pair.get(1));
            } else {
              parts.add(part);
            }
          }
          result.merge(parts, count, Integer::sum);
        });
    return result;
  }
}
