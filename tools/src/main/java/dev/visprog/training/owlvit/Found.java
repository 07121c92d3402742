package dev.visprog.training.owlvit;

import java.util.stream.IntStream;

/**
 * Which places of a picture shall find its targets.
 *
 * @param targetOf for each place its target, or -1
 * @param covers for each target the places where it is, too, if any are to be left in peace there:
 *     whether the texts that are true of it are true there is not asked
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not copied
record Found(int[] targetOf, boolean[][] covers) {
  /** The same for some of the places. */
  Found at(int... places) {
    boolean[][] some = new boolean[covers.length][places.length];
    for (int target = 0; target < covers.length; target++) {
      for (int i = 0; i < places.length; i++) {
        some[target][i] = covers[target][places[i]];
      }
    }
    return new Found(IntStream.of(places).map(place -> targetOf[place]).toArray(), some);
  }
}
