package dev.visprog.models.blip;

import java.util.ArrayList;
import java.util.List;

/** Takes the likeliest token at each place. */
final class GreedySearch {
  private final long end;
  private final long pad;

  /**
   * With these tokens.
   *
   * @param end ends a text
   * @param pad follows the end of a text while others of its batch go on
   */
  GreedySearch(long end, long pad) {
    this.end = end;
    this.pad = pad;
  }

  /**
   * Writes texts.
   *
   * @param beginnings tokens of each, all of one length
   * @param maxLength the most tokens, those of the beginning included
   */
  List<Written> search(NextToken model, List<long[]> beginnings, int maxLength) {
    List<Written> texts = new ArrayList<>(beginnings.stream().map(Written::beginning).toList());
    boolean[] ended = new boolean[texts.size()];
    long[][] next = beginnings.toArray(long[][]::new);
    for (int length = next[0].length; length < maxLength; length++) {
      float[][] logits = model.after(next);
      next = new long[texts.size()][];
      boolean all = true;
      for (int i = 0; i < next.length; i++) {
        if (!ended[i]) {
          int token = Logits.largest(logits[i]);
          double probability = logits[i][token] - Logits.logSum(logits[i]);
          texts.set(i, texts.get(i).with(token, probability));
          ended[i] = token == end;
          next[i] = new long[] {token};
        } else {
          next[i] = new long[] {pad};
        }
        all &= ended[i];
      }
      if (all) {
        break;
      }
    }
    return List.copyOf(texts);
  }
}
