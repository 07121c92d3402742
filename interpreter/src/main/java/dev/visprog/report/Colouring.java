package dev.visprog.report;

import java.util.BitSet;

/**
 * Gives the regions of one drawing colours: that of their label, unless a neighbour has it already;
 * then the one that is met least.
 */
final class Colouring {
  private final BitSet[] taken = new BitSet[Palette.COLOURS];

  Colouring() {
    for (int i = 0; i < taken.length; i++) {
      taken[i] = new BitSet();
    }
  }

  /**
   * The colour of one more region.
   *
   * @param wanted the colour of its label
   */
  int next(int wanted, Footprint footprint) {
    BitSet cells = footprint.cells();
    int best = wanted;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < taken.length && least > 0; i++) {
      int colour = (wanted + i) % taken.length;
      BitSet met = (BitSet) cells.clone();
      met.and(taken[colour]);
      if (met.cardinality() < least) {
        least = met.cardinality();
        best = colour;
      }
    }
    taken[best].or(cells);
    return best;
  }
}
