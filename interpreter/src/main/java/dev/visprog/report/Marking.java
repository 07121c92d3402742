package dev.visprog.report;

import dev.visprog.report.Scene.Mark;
import dev.visprog.trace.TracedRegion;
import java.util.ArrayList;
import java.util.List;

/** Draws regions: the colours of the page, and the ids of one drawing. */
record Marking(Palette palette, String idPrefix) {
  List<Mark> draw(List<TracedRegion> regions, LabelPlaces places) {
    List<Mark> marks = new ArrayList<>();
    for (TracedRegion region : regions) {
      String score = Wording.score(region.score());
      String label = region.label();
      marks.add(
          new Mark(
              idPrefix + (marks.size() + 1),
              palette.of(label),
              region.box(),
              Scene.path(region.outline()),
              label.isEmpty() ? score : label + " " + score,
              places.place(
                  label.isEmpty() ? score : Wording.shortened(label, 22) + " " + score,
                  region.box())));
    }
    return marks;
  }
}
