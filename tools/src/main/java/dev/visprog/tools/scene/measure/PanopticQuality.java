package dev.visprog.tools.scene.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Panoptic quality (Kirillov et al. 2019, "Panoptic Segmentation", section 4). A found segment and
 * a true one match if they have one name and share more than half of their union; so each has one
 * match at most. For one thread.
 */
public final class PanopticQuality {
  private final Map<String, Tally> tallies = new TreeMap<>();

  /** What was counted of one name. */
  private static final class Tally {
    private double shared;
    private int matched;
    private int falseAlarms;
    private int missed;
  }

  /**
   * Figures from 0 to 1, means over names.
   *
   * @param quality panoptic quality: segmentation quality times recognition quality, by name
   * @param segmentation intersection over union of what matched
   * @param recognition how much of what is there was found, and of what was found is there (F1)
   * @param names how many names occurred, in the truth or among what was found
   */
  public record Figures(double quality, double segmentation, double recognition, int names) {}

  /**
   * Adds a picture. What was found mostly where nothing is known does not count.
   *
   * @throws IllegalArgumentException if the two have not the same size
   */
  public void add(PanopticPicture truth, PanopticPicture found) {
    Overlaps overlaps = Overlaps.of(truth, found);
    boolean[] right = new boolean[found.names().size() + 1];
    for (int t = 1; t <= truth.names().size(); t++) {
      if (overlaps.truths()[t] == 0) {
        continue; // Wholly hidden.
      }
      Tally tally = tally(truth.names().get(t - 1));
      int match = overlaps.matchOf(t, truth, found);
      if (match == 0) {
        tally.missed++;
      } else {
        right[match] = true;
        tally.matched++;
        tally.shared += overlaps.share(t, match);
      }
    }
    for (int f = 1; f <= found.names().size(); f++) {
      int area = overlaps.founds()[f];
      if (!right[f] && area > 0 && overlaps.both()[0][f] <= area / 2) {
        tally(found.names().get(f - 1)).falseAlarms++;
      }
    }
  }

  /** Adds all pictures that another has counted, so that they need not be compared again. */
  public void add(PanopticQuality other) {
    other.tallies.forEach(
        (name, more) -> {
          Tally tally = tally(name);
          tally.shared += more.shared;
          tally.matched += more.matched;
          tally.falseAlarms += more.falseAlarms;
          tally.missed += more.missed;
        });
  }

  private Tally tally(String name) {
    return tallies.computeIfAbsent(name, unused -> new Tally());
  }

  /** The figures over all names that occurred. */
  public Figures all() {
    return of(name -> true);
  }

  /** The figures over some of the names that occurred, such as those of things. */
  public Figures of(Predicate<String> names) {
    double quality = 0;
    double segmentation = 0;
    double recognition = 0;
    int count = 0;
    for (Map.Entry<String, Tally> each : tallies.entrySet()) {
      if (names.test(each.getKey())) {
        Tally tally = each.getValue();
        double cases = tally.matched + (tally.falseAlarms + tally.missed) / 2.0;
        quality += tally.shared / cases;
        segmentation += tally.matched == 0 ? 0 : tally.shared / tally.matched;
        recognition += tally.matched / cases;
        count++;
      }
    }
    int all = Math.max(1, count);
    return new Figures(quality / all, segmentation / all, recognition / all, count);
  }

  /** The figures of each name that occurred. */
  public Map<String, Figures> byName() {
    Map<String, Figures> figures = new TreeMap<>();
    tallies.keySet().forEach(name -> figures.put(name, of(name::equals)));
    return figures;
  }
}
