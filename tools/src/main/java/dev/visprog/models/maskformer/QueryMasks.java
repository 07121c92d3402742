package dev.visprog.models.maskformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the queries found in one picture.
 *
 * @param labels how many labels there are, L
 * @param height rows of a mask
 * @param width columns of a mask
 * @param queries what each of them found
 */
record QueryMasks(int labels, int height, int width, List<QueryMask> queries) {
  /** Copies the list. */
  QueryMasks {
    queries = List.copyOf(queries);
  }

  /**
   * Of what a network gave.
   *
   * @param labels how many labels there are, L
   * @param classes logits, {@code (Q, L + 1)}; the last one is that there is nothing
   * @param masks logits, {@code (Q, height, width)}
   */
  static QueryMasks of(int labels, float[] classes, int height, int width, float[] masks) {
    int row = labels + 1;
    int size = height * width;
    List<QueryMask> queries = new ArrayList<>();
    for (int i = 0; i < classes.length / row; i++) {
      queries.add(
          new QueryMask(
              Arrays.copyOfRange(classes, i * row, (i + 1) * row),
              Arrays.copyOfRange(masks, i * size, (i + 1) * size)));
    }
    return new QueryMasks(labels, height, width, queries);
  }

  /** Others of the same size instead. */
  QueryMasks with(List<QueryMask> others) {
    return new QueryMasks(labels, height, width, others);
  }

  /** A query that found something: its best label and that one's score, 0 to 1. */
  record Candidate(QueryMask mask, int label, float score) {
    /** Its mask as probabilities, each times the score. */
    float[] plane() {
      return mask.plane(score);
    }
  }

  /** The queries that found something with a score above a threshold, in their order. */
  List<Candidate> above(double threshold) {
    return queries.stream()
        .map(each -> new Candidate(each, each.label(), each.score()))
        .filter(each -> each.label() < labels && each.score() > (float) threshold)
        .toList();
  }
}
