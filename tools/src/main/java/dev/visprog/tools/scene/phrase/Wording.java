package dev.visprog.tools.scene.phrase;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Several ways to say one thing. */
public final class Wording {
  private final List<List<String>> wordings;

  private Wording(List<List<String>> wordings) {
    this.wordings = wordings;
  }

  /** Any of these; words are parted by blanks. */
  public static Wording of(String... wordings) {
    return new Wording(
        Arrays.stream(wordings)
            .map(wording -> List.of(wording.split(" ")))
            .sorted(Comparator.comparingInt(words -> -words.size()))
            .toList());
  }

  /** Where the longest of them that starts at {@code at} ends; -1 if none does. */
  public int end(Words words, int at) {
    for (List<String> wording : wordings) {
      if (words.startsWith(wording, at)) {
        return at + wording.size();
      }
    }
    return -1;
  }

  /** Where the rest begins after one of them, if one starts at {@code at}. */
  public int skip(Words words, int at) {
    return Math.max(at, end(words, at));
  }
}
