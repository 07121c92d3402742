package dev.visprog.report;

import dev.visprog.trace.Picture;
import dev.visprog.trace.TracedRegion;
import dev.visprog.trace.TracedStep;
import dev.visprog.trace.TracedValue;
import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import dev.visprog.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step that changed a picture in the places of regions, as three pictures.
 *
 * @param before what it was given
 * @param mask where it was to work
 * @param after what it gave
 */
record Edit(Scene before, Scene mask, Scene after) {

  /**
   * The edit that a step made.
   *
   * @param given the values that it was given
   * @return null if the step is no edit, or its pictures are not known
   */
  static @Nullable Edit of(
      TracedStep step, List<TracedValue> given, PictureBook book, Marking marking) {
    TracedValue output = step.output();
    if (output == null || output.picture() == null || output.frame() == null) {
      return null;
    }
    Frame frame = output.frame();
    Picture picture =
        given.stream()
            .filter(value -> frame.equals(value.frame()))
            .map(TracedValue::picture)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    TracedValue regions =
        given.stream()
            .filter(value -> value.type() == Type.REGIONS && value.frame() != null)
            .filter(value -> frame.sharesOriginWith(Objects.requireNonNull(value.frame())))
            .findFirst()
            .orElse(null);
    if (picture == null || regions == null) {
      return null;
    }
    return new Edit(
        Scene.panel("before", book, picture),
        Scene.spotlit("mask", book, picture, seenIn(frame, regions.regions()), marking),
        Scene.panel("after", book, output.picture()));
  }

  /** The regions in pixels of the picture that was edited, which may be a crop. */
  private static List<TracedRegion> seenIn(Frame frame, List<TracedRegion> regions) {
    Box window = frame.window();
    List<TracedRegion> seen = new ArrayList<>();
    for (TracedRegion region : regions) {
      Box inside = region.box().intersect(window);
      if (!inside.isEmpty()) {
        Box box = inside.translate(-window.x0(), -window.y0());
        seen.add(new TracedRegion(box, region.score(), region.label(), moved(region, window)));
      }
    }
    return seen;
  }

  /** The outline, whose parts outside the picture will not be seen. */
  private static List<List<Integer>> moved(TracedRegion region, Box window) {
    List<List<Integer>> rings = new ArrayList<>();
    for (List<Integer> ring : region.outline()) {
      List<Integer> numbers = new ArrayList<>(ring.size());
      for (int i = 0; i < ring.size(); i++) {
        numbers.add(ring.get(i) - (i % 2 == 0 ? window.x0() : window.y0()));
      }
      rings.add(numbers);
    }
    return rings;
  }
}
