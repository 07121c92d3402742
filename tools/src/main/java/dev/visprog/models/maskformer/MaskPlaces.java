package dev.visprog.models.maskformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The connected places of a mask: pixels that are inside, side by side or one above the other.
 *
 * @param of for each pixel the number of its place, or {@link #NONE}
 * @param areas how many pixels each place has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MaskPlaces(int[] of, List<Integer> areas) {
  static final int NONE = -1;

  /** Copies the areas. */
  MaskPlaces {
    areas = List.copyOf(areas);
  }

  /**
   * The places of a mask.
   *
   * @param width of its rows
   */
  static MaskPlaces of(QueryMask mask, int width) {
    int[] of = new int[mask.logits().length];
    Arrays.fill(of, NONE);
    List<Integer> areas = new ArrayList<>();
    int[] reached = new int[of.length];
    for (int start = 0; start < of.length; start++) {
      if (mask.hasInside(start) && of[start] == NONE) {
        reached[0] = start;
        of[start] = areas.size();
        areas.add(fill(mask, width, of, reached));
      }
    }
    return new MaskPlaces(of, areas);
  }

  /**
   * Numbers all pixels that are connected with the first one.
   *
   * @param reached gets them, in the order in which they are reached
   * @return how many they are
   */
  private static int fill(QueryMask mask, int width, int[] of, int[] reached) {
    int place = of[reached[0]];
    int count = 1;
    for (int done = 0; done < count; done++) {
      int at = reached[done];
      int column = at % width;
      int left = column > 0 ? at - 1 : at;
      int right = column + 1 < width ? at + 1 : at;
      for (int beside : new int[] {left, right, at - width, at + width}) {
        boolean within = beside >= 0 && beside < of.length;
        if (within && mask.hasInside(beside) && of[beside] == NONE) {
          of[beside] = place;
          reached[count++] = beside;
        }
      }
    }
    return count;
  }

  /** The area of the largest one; 0 if there is none. */
  int largest() {
    return areas.stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
