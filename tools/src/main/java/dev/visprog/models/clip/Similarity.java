package dev.visprog.models.clip;

import java.util.List;
import java.util.stream.DoubleStream;

/** How close points of CLIP's space are. */
public final class Similarity {
  private Similarity() {}

  /** The cosine of two unit vectors. */
  public static double cosine(float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "got vectors of %d and %d numbers, want as many".formatted(a.length, b.length));
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /** The middle of unit vectors, a unit vector again: one point for several ways to say a thing. */
  public static float[] mean(List<float[]> vectors) {
    float[] mean = new float[vectors.get(0).length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i];
      }
    }
    double length = Math.sqrt(cosine(mean, mean));
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (mean[i] / length);
    }
    return mean;
  }

  /** The softmax of scaled cosines. */
  public static double[] shares(float[] picture, List<float[]> texts, double scale) {
    double[] logits = texts.stream().mapToDouble(text -> scale * cosine(picture, text)).toArray();
    double most = DoubleStream.of(logits).max().orElse(0);
    double[] weights = DoubleStream.of(logits).map(logit -> Math.exp(logit - most)).toArray();
    double sum = DoubleStream.of(weights).sum();
    return DoubleStream.of(weights).map(weight -> weight / sum).toArray();
  }
}
