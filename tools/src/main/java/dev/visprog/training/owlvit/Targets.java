package dev.visprog.training.owlvit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the places of a batch should say.
 *
 * @param boxes {@code (B, P, 4)}
 * @param matched 1 where a place has a target, else 0: {@code (B, P)}
 * @param fits 1 where a text is true of the target of a place, else 0: {@code (B, P, Q)}
 * @param decided 1 where it is asked whether a text is true, else 0: {@code (B, P, Q)}
 * @param count how many places have a target
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not copied
record Targets(float[] boxes, float[] matched, float[] fits, float[] decided, int count) {
  /** Finds places for the targets of a picture. */
  interface Finder {
    /**
     * Which places find which targets.
     *
     * @param number of the picture in its batch
     */
    Found of(OwlVitBatch.Truth truth, int number);
  }

  /** For all pictures of a batch. */
  static Targets of(List<OwlVitBatch.Truth> truths, Finder finder) {
    List<Found> found =
        IntStream.range(0, truths.size()).mapToObj(b -> finder.of(truths.get(b), b)).toList();
    int places = found.get(0).targetOf().length;
    int texts = truths.get(0).decided().length;
    int all = truths.size() * places;
    Targets targets =
        new Targets(
            new float[all * 4],
            new float[all],
            new float[all * texts],
            new float[all * texts],
            found.stream()
                .mapToInt(each -> (int) Arrays.stream(each.targetOf()).filter(t -> t >= 0).count())
                .sum());
    for (int b = 0; b < truths.size(); b++) {
      for (int place = 0; place < places; place++) {
        targets.set(b * places + place, truths.get(b), found.get(b), place);
      }
    }
    return targets;
  }

  private void set(int at, OwlVitBatch.Truth truth, Found found, int place) {
    int texts = truth.decided().length;
    int target = found.targetOf()[place];
    for (int text = 0; text < texts; text++) {
      boolean fits = target >= 0 && truth.fits()[target][text];
      this.fits[at * texts + text] = fits ? 1 : 0;
      boolean asked =
          truth.decided()[text] && (target >= 0 || !isTrueAround(text, truth, found, place));
      decided[at * texts + text] = asked ? 1 : 0;
    }
    if (target >= 0) {
      matched[at] = 1;
      System.arraycopy(truth.boxes()[target], 0, boxes, 4 * at, 4);
    }
  }

  private static boolean isTrueAround(int text, OwlVitBatch.Truth truth, Found found, int place) {
    for (int target = 0; target < found.covers().length; target++) {
      if (found.covers()[target][place] && truth.fits()[target][text]) {
        return true;
      }
    }
    return false;
  }
}
