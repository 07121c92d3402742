package dev.visprog.tools.scene.oracle;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.phrase.Description;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.phrase.PhraseException;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Box;
import dev.visprog.value.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds out what a region marks: that whose mark overlaps most with it. It is sought among what the
 * label of the region can mean; then, as labels may be wrong, among all things. The background is
 * meant only where a label says so.
 */
final class Recognition {
  /**
   * The least overlap (intersection over union). A region that was found in a crop has at least a
   * quarter of its thing, since the centre is in it.
   */
  private static final double LEAST_OVERLAP = 0.2;

  private final View view;
  private final List<Seen> things = new ArrayList<>();
  private final List<Seen> all = new ArrayList<>();

  /** Recognises regions in the frame of a view. */
  Recognition(View view) {
    this.view = view;
    View whole = view.whole();
    things.addAll(whole.things());
    whole.faces().stream().filter(Thing::isPart).forEach(things::add);
    things.removeIf(thing -> view.box(thing).isEmpty());
    all.addAll(things);
    all.addAll(view.stuff());
  }

  /** What a region marks; empty if it is nothing in particular, such as half of the picture. */
  Optional<Seen> of(Region region) {
    Predicate<Seen> meant = meant(region.label());
    return nearest(region.box(), all.stream().filter(meant).toList())
        .or(() -> nearest(region.box(), things));
  }

  private Optional<Seen> nearest(Box box, List<Seen> candidates) {
    Seen best = null;
    double most = LEAST_OVERLAP;
    for (Seen seen : candidates) {
      double overlap = overlap(box, seen);
      if (overlap > most) {
        best = seen;
        most = overlap;
      }
    }
    return Optional.ofNullable(best);
  }

  private double overlap(Box box, Seen seen) {
    double overlap = view.box(seen).iou(box);
    if (seen instanceof Thing thing && thing.category() == Category.FACE) {
      return Marks.head(view, thing)
          .map(head -> Math.max(overlap, head.box().iou(box)))
          .orElse(overlap);
    }
    return overlap;
  }

  private static Predicate<Seen> meant(String label) {
    try {
      List<Description> parts = Phrase.read(label).parts();
      return seen -> parts.stream().anyMatch(part -> part.noun().means(seen));
    } catch (PhraseException e) {
      return seen -> false; // a name that says nothing about what it is
    }
  }
}
