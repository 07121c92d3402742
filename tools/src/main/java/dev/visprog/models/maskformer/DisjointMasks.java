package dev.visprog.models.maskformer;

import java.util.ArrayList;
import java.util.List;

/** The mask of a query that found two things that are alike, made a mask of each. */
final class DisjointMasks {
  /**
   * A smaller place, as a share of the largest, is no other thing: it is a piece of one that
   * something covers, or noise. Of 120 drawn scenes, 0.1 and 0.4 gave a lower panoptic quality.
   */
  private static final double LEAST = 0.2;

  /** The logit of what surely is outside. */
  private static final float OUTSIDE = -20;

  private DisjointMasks() {}

  /** The same mask as often as it has places, each time without the others; none if it is empty. */
  static List<QueryMask> split(QueryMask mask, int width) {
    MaskPlaces places = MaskPlaces.of(mask, width);
    boolean[] own = new boolean[places.areas().size()];
    List<Integer> numbers = new ArrayList<>();
    for (int place = 0; place < own.length; place++) {
      own[place] = places.areas().get(place) >= LEAST * places.largest();
      if (own[place]) {
        numbers.add(place);
      }
    }
    return numbers.size() == 1
        ? List.of(mask)
        : numbers.stream().map(place -> alone(mask, places, place, own)).toList();
  }

  private static QueryMask alone(QueryMask mask, MaskPlaces places, int place, boolean[] own) {
    boolean keepsSmall = place == places.areas().indexOf(places.largest());
    float[] logits = mask.logits().clone();
    for (int i = 0; i < logits.length; i++) {
      int at = places.of()[i];
      if (at != MaskPlaces.NONE && at != place && (own[at] || !keepsSmall)) {
        logits[i] = OUTSIDE;
      }
    }
    return new QueryMask(mask.classes(), logits);
  }
}
