package dev.visprog.models.maskformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the queries found in one picture, as plain numbers.
 *
 * @param labels how many labels there are, L
 * @param classes logits, {@code (Q, L + 1)}; the last one is that there is nothing
 * @param height rows of a mask
 * @param width columns of a mask
 * @param masks logits, {@code (Q, height, width)}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record QueryMasks(int labels, float[] classes, int height, int width, float[] masks) {
  /** How many there are, Q. */
  int count() {
    return classes.length / (labels + 1);
  }

  /** Each query for itself. */
  List<QueryMask> each() {
    int size = height * width;
    List<QueryMask> each = new ArrayList<>();
    for (int query = 0; query < count(); query++) {
      int from = query * (labels + 1);
      each.add(
          new QueryMask(
              Arrays.copyOfRange(classes, from, from + labels + 1),
              Arrays.copyOfRange(masks, query * size, (query + 1) * size)));
    }
    return each;
  }

  /** Others of the same size instead. */
  QueryMasks with(List<QueryMask> others) {
    float[] newClasses = new float[others.size() * (labels + 1)];
    float[] newMasks = new float[others.size() * height * width];
    for (int i = 0; i < others.size(); i++) {
      System.arraycopy(others.get(i).classes(), 0, newClasses, i * (labels + 1), labels + 1);
      System.arraycopy(others.get(i).logits(), 0, newMasks, i * height * width, height * width);
    }
    return new QueryMasks(labels, newClasses, height, width, newMasks);
  }

  /** A query that found something: its best label and that one's score, 0 to 1. */
  record Candidate(int query, int label, float score) {}

  /** The queries that found something with a score above a threshold, in their order. */
  List<Candidate> above(double threshold) {
    List<Candidate> candidates = new ArrayList<>();
    for (int query = 0; query < count(); query++) {
      float[] shares = shares(query);
      int best = 0;
      for (int label = 1; label <= labels; label++) {
        best = shares[label] > shares[best] ? label : best;
      }
      if (best != labels && shares[best] > (float) threshold) {
        candidates.add(new Candidate(query, best, shares[best]));
      }
    }
    return candidates;
  }

  /** The softmax of the classes of a query, that there is nothing among them. */
  float[] shares(int query) {
    int from = query * (labels + 1);
    float most = Float.NEGATIVE_INFINITY;
    for (int label = 0; label <= labels; label++) {
      most = Math.max(most, classes[from + label]);
    }
    double sum = 0;
    double[] powers = new double[labels + 1];
    for (int label = 0; label <= labels; label++) {
      powers[label] = Math.exp(classes[from + label] - most);
      sum += powers[label];
    }
    float[] shares = new float[labels + 1];
    for (int label = 0; label <= labels; label++) {
      shares[label] = (float) (powers[label] / sum);
    }
    return shares;
  }

  /** The probabilities of a mask, pixel by pixel, each times {@code factor}. */
  float[] plane(int query, float factor) {
    int size = height * width;
    float[] plane = new float[size];
    for (int i = 0; i < size; i++) {
      plane[i] = probability(masks[query * size + i]) * factor;
    }
    return plane;
  }

  /** The logistic function. */
  static float probability(float logit) {
    return (float) (1 / (1 + Math.exp(-logit)));
  }
}
