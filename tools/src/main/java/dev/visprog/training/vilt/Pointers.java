package dev.visprog.training.vilt;

import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.models.vilt.PatchChoice;
import java.util.List;
import java.util.Map;

/**
 * Where the nouns of questions shall look. A question of T tokens is followed by that of the whole
 * picture and by N patches: S in all.
 *
 * @param words of B questions; each word is a token, and one comes before the first
 * @param choice the patches
 * @param truths about the patches, one for each question
 */
record Pointers(TokenBatch words, PatchChoice choice, List<PatchTruth> truths) {
  private static final float HIDDEN = -1e9f;

  /** Copies its list. */
  Pointers {
    truths = List.copyOf(truths);
  }

  /** N. */
  int patches() {
    return choice.indices()[0].length;
  }

  private int tokens() {
    return words.length() + 1 + patches();
  }

  /** What is added to scores so that nobody looks at tokens that fill up: {@code (B, S)}. */
  float[] hidden() {
    float[] hidden = new float[truths.size() * tokens()];
    for (int b = 0; b < truths.size(); b++) {
      int first = b * tokens();
      for (int i = 0; i < words.length(); i++) {
        hidden[first + i] = words.mask()[b][i] == 0 ? HIDDEN : 0;
      }
      for (int i = 0; i < patches(); i++) {
        hidden[first + words.length() + 1 + i] = choice.shown()[b][i] == 0 ? HIDDEN : 0;
      }
    }
    return hidden;
  }

  /**
   * How much each word shall look at each token, {@code (B, T, S)}: a noun at the patches of what
   * it names, or at the whole picture if that is nowhere. The nouns of a question share 1.
   */
  float[] wanted() {
    float[] wanted = new float[truths.size() * words.length() * tokens()];
    for (int b = 0; b < truths.size(); b++) {
      Map<Integer, List<Integer>> named = truths.get(b).named();
      for (Map.Entry<Integer, List<Integer>> noun : named.entrySet()) {
        int word = noun.getKey() + 1;
        int picture = (b * words.length() + word) * tokens() + words.length();
        List<Integer> about = noun.getValue();
        if (about.isEmpty()) {
          wanted[picture] = 1f / named.size();
        }
        for (int patch : about) {
          wanted[picture + 1 + patch] = 1f / (named.size() * about.size());
        }
      }
    }
    return wanted;
  }
}
