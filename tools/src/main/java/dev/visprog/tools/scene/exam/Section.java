package dev.visprog.tools.scene.exam;

import dev.visprog.tools.scene.measure.Confusion;
import dev.visprog.tools.scene.measure.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one exam measured.
 *
 * @param name which exam: {@code Loc}
 * @param what is measured, for people: {@code mAP@0.5}
 * @param bar what the first figure should be; null if nothing is asked of it
 * @param figures the one over everything, then those of its parts; empty if nothing was measured
 * @param note why nothing was measured, or what was left out; empty if there is nothing to say
 * @param confusions what was taken for what
 */
public record Section(
    String name,
    String what,
    @Nullable Bar bar,
    List<Figure> figures,
    String note,
    List<Confusion> confusions) {
  /** Copies its lists. */
  public Section {
    figures = List.copyOf(figures);
    confusions = List.copyOf(confusions);
  }

  Section(String name, String what, @Nullable Bar bar, List<Figure> figures) {
    this(name, what, bar, figures, "", List.of());
  }

  Section with(Confusion... some) {
    return new Section(name, what, bar, figures, note, List.of(some));
  }

  /** The same with something to say. */
  Section noting(String newNote) {
    return new Section(name, what, bar, figures, newNote, confusions);
  }

  /** The same without figures, for a reason. */
  Section missing(String reason) {
    return new Section(name, what, bar, List.of(), reason, List.of());
  }
}
