package dev.visprog.tools.scene.measure;

/**
 * How many pixels the segments of two pictures have, and have in common.
 *
 * @param truths of each true segment, number 0 for none
 * @param founds of each found segment, where the truth is known or not
 * @param both of each true segment and each found one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Overlaps(int[] truths, int[] founds, int[][] both) {

  static Overlaps of(PanopticPicture truth, PanopticPicture found) {
    if (truth.width() != found.width() || truth.height() != found.height()) {
      throw new IllegalArgumentException(
          "got a truth of %d×%d and segments of %d×%d, want them equal"
              .formatted(truth.width(), truth.height(), found.width(), found.height()));
    }
    int[] truths = new int[truth.names().size() + 1];
    int[] founds = new int[found.names().size() + 1];
    int[][] both = new int[truths.length][founds.length];
    for (int i = 0; i < truth.segments().length; i++) {
      int t = truth.segments()[i];
      int f = found.segments()[i];
      truths[t]++;
      founds[f]++;
      both[t][f]++;
    }
    return new Overlaps(truths, founds, both);
  }

  /** Intersection over union; where the truth is not known does not count. */
  double share(int t, int f) {
    int common = both[t][f];
    return (double) common / (truths[t] + founds[f] - both[0][f] - common);
  }

  /** The found segment that matches a true one, 0 for none. */
  int matchOf(int t, PanopticPicture truth, PanopticPicture found) {
    for (int f = 1; f < founds.length; f++) {
      boolean named = truth.names().get(t - 1).equals(found.names().get(f - 1));
      if (named && both[t][f] > 0 && share(t, f) > 0.5) {
        return f;
      }
    }
    return 0;
  }
}
