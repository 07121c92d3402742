package dev.visprog.models.blip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A language whose next token is drawn from the tokens so far by a rule. */
final class ToyLanguage implements NextToken {
  private final Function<List<Long>, double[]> probabilities;
  private List<List<Long>> texts = new ArrayList<>();

  ToyLanguage(Function<List<Long>, double[]> probabilities) {
    this.probabilities = probabilities;
  }

  /** Probabilities that depend on every token so far in no simple way. */
  static double[] arbitrary(List<Long> text, int tokens) {
    double[] weights = new double[tokens];
    for (int i = 0; i < tokens; i++) {
      weights[i] = 0.05 + Math.abs(Math.sin(1.7 * i + 13.1 * text.hashCode()));
    }
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  double[] probabilities(List<Long> text) {
    return probabilities.apply(text);
  }

  @Override
  public float[][] after(long[][] tokens) {
    if (texts.isEmpty()) {
      Arrays.stream(tokens).forEach(row -> texts.add(new ArrayList<>()));
    }
    float[][] logits = new float[tokens.length][];
    for (int i = 0; i < tokens.length; i++) {
      Arrays.stream(tokens[i]).forEach(texts.get(i)::add);
      double[] row = probabilities(texts.get(i));
      logits[i] = new float[row.length];
      for (int j = 0; j < row.length; j++) {
        // Any constant may be added to the logits of one place.
        logits[i][j] = (float) (Math.log(row[j]) + 3);
      }
    }
    return logits;
  }

  @Override
  public void select(int[] rows) {
    List<List<Long>> selected = new ArrayList<>();
    for (int row : rows) {
      selected.add(new ArrayList<>(texts.get(row)));
    }
    texts = selected;
  }
}
