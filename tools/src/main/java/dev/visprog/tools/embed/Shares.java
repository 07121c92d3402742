package dev.visprog.tools.embed;

import dev.visprog.models.clip.Similarity;
import java.util.List;

/** How much of a picture's likeness goes to each of several classes. */
public final class Shares {
  private Shares() {}

  /** The softmax of the scaled cosines. */
  public static double[] of(float[] picture, List<float[]> classes, double scale) {
    return Similarity.shares(picture, classes, scale);
  }

  /** The place of the largest, the first of equal ones. */
  public static int largest(double[] shares) {
    int largest = 0;
    for (int i = 1; i < shares.length; i++) {
      if (shares[i] > shares[largest]) {
        largest = i;
      }
    }
    return largest;
  }
}
