package dev.visprog.models.vilt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An answer to a question about a picture.
 *
 * @param text a label of the model
 * @param probability the softmax of the logits: those of all answers are together 1. The best
 *     answer is the one that VisProg takes
 * @param score the sigmoid of the logit, from 0 to 1, for each answer by itself: ViLT is trained on
 *     several right answers to a question at once, and this is what the pipelines of Hugging Face
 *     transformers show
 */
public record Answer(String text, double probability, double score) {
  /**
   * All answers, the most probable one first.
   *
   * @param logits one for each label
   */
  static List<Answer> ranked(float[] logits, List<String> labels) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      largest = Math.max(largest, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - largest);
    }
    List<Answer> answers = new ArrayList<>(logits.length);
    for (int i = 0; i < logits.length; i++) {
      double probability = Math.exp(logits[i] - largest) / sum;
      answers.add(new Answer(labels.get(i), probability, 1 / (1 + Math.exp(-logits[i]))));
    }
    answers.sort(Comparator.comparingDouble(Answer::probability).reversed());
    return List.copyOf(answers);
  }
}
