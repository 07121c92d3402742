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

  /**
   * What is added to scores so that nobody looks at tokens that fill up, and patches that stand for
   * others have their share: {@code (B, S)}.
   */
  float[] biases() {
    float[] biases = new float[truths.size() * tokens()];
    for (int b = 0; b < truths.size(); b++) {
      int first = b * tokens();
      for (int i = 0; i < words.length(); i++) {
        biases[first + i] = words.mask()[b][i] == 0 ? HIDDEN : 0;
      }
      for (int i = 0; i < patches(); i++) {
        biases[first + words.length() + 1 + i] =
            choice.counts()[b][i] == 0 ? HIDDEN : (float) Math.log(choice.counts()[b][i]);
      }
    }
    return biases;
  }

  /**
   * Where each word shall look, {@code (B, T, S)}: 1 at the patches of what a noun names, or at the
   * whole picture if that is nowhere; else 0.
   */
  float[] aims() {
    float[] aims = new float[truths.size() * words.length() * tokens()];
    for (int b = 0; b < truths.size(); b++) {
      for (Map.Entry<Integer, List<Integer>> noun : truths.get(b).named().entrySet()) {
        int word = noun.getKey() + 1;
        int picture = (b * words.length() + word) * tokens() + words.length();
        aims[picture] = noun.getValue().isEmpty() ? 1 : 0;
        for (int patch : noun.getValue()) {
          aims[picture + 1 + patch] = 1;
        }
      }
    }
    return aims;
  }

  /** How much each word counts, {@code (B, T)}: the nouns of a question 1 together. */
  float[] shares() {
    float[] shares = new float[truths.size() * words.length()];
    for (int b = 0; b < truths.size(); b++) {
      Map<Integer, List<Integer>> named = truths.get(b).named();
      for (int noun : named.keySet()) {
        shares[b * words.length() + noun + 1] = 1f / named.size();
      }
    }
    return shares;
  }
}
