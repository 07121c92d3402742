package dev.visprog.report;

import dev.visprog.report.Scene.Mark;
import dev.visprog.trace.TracedRegion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws regions: the colours of the page, and the ids of one drawing.
 *
 * @param palette the colours of the page
 * @param idPrefix what the ids of this drawing begin with
 */
record Marking(Palette palette, String idPrefix) {
  /** A drawing of its own. */
  static final int LARGE_CROWD = 12;

  /** A small one, beside others. */
  static final int SMALL_CROWD = 1;

  private static final int LONGEST_LABEL = 22;

  /**
   * The marks, in the order of the regions.
   *
   * @param width of the picture
   * @param height of the picture
   * @param em the size of the labels' type, in pixels of the picture
   * @param crowd from this many labels on, one without room is left out
   */
  List<Mark> draw(List<TracedRegion> regions, int width, int height, double em, int crowd) {
    LabelPlaces places = new LabelPlaces(width, height, em, crowd);
    Colouring colouring = new Colouring();
    List<Mark> marks = new ArrayList<>();
    for (TracedRegion region : regions) {
      String score = Wording.score(region.score());
      String label = region.label();
      Footprint footprint = Footprint.of(region, width, height);
      int number = marks.size() + 1;
      marks.add(
          new Mark(
              number,
              idPrefix + number,
              "c" + colouring.next(palette.of(label), footprint),
              region.box(),
              Scene.path(region.outline()),
              label.isEmpty() ? score : label + " " + score,
              places.place(
                  label.isEmpty() ? score : Wording.shortened(label, LONGEST_LABEL) + " " + score,
                  region.box(),
                  region.outline().isEmpty() ? null : footprint)));
    }
    return marks;
  }

  /** Large ones first, so that none covers a smaller one from the eye or the mouse. */
  static List<Mark> fromLargest(List<Mark> marks) {
    return marks.stream()
        .sorted(Comparator.comparingLong((Mark mark) -> mark.box().area()).reversed())
        .toList();
  }
}
