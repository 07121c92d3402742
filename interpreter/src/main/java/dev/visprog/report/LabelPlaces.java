package dev.visprog.report;

import dev.visprog.report.Scene.Label;
import dev.visprog.value.Box;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds room for labels: above their box, inside it, or below, where they stay in the picture and
 * cover no other label. The width of type is an estimate, since a page knows no font.
 */
final class LabelPlaces {
  private static final int LONGEST = 28;
  private static final double ADVANCE = 0.62;
  private static final double ASCENT = 1.0;
  private static final double LINE = 1.35;
  private static final double GAP = 0.35;

  /** From this many on a label without room is left out; the list beside the picture has it. */
  private static final int CROWD = 12;

  /** Room to spare, since the style sheet enlarges labels on narrow screens. */
  private static final double ENLARGED = 1.5;

  private final int width;
  private final int height;
  private final double em;
  private final List<Rectangle2D> taken = new ArrayList<>();

  LabelPlaces(int width, int height, double em) {
    this.width = width;
    this.height = height;
    this.em = em * ENLARGED;
  }

  @Nullable Label place(String text, Box box) {
    String shown = Wording.shortened(text, LONGEST);
    double length = shown.codePointCount(0, shown.length()) * ADVANCE * em;
    double left = box.x0() + GAP * em;
    boolean endsThere = left + length > width && box.x1() - length > 0;
    double x =
        endsThere
            ? Math.min(width, box.x1()) - GAP * em
            : Math.min(left, Math.max(0, width - length));
    double[] baselines = {
      box.y0() - GAP * em, box.y0() + ASCENT * em, box.y1() - GAP * em, box.y1() + ASCENT * em
    };
    Rectangle2D first = null;
    double firstBaseline = 0;
    for (double baseline : baselines) {
      Rectangle2D area =
          new Rectangle2D.Double(
              endsThere ? x - length : x, baseline - ASCENT * em, length, LINE * em);
      if (area.getMinY() < 0 || area.getMaxY() > height + GAP * em) {
        continue;
      }
      if (first == null) {
        first = area;
        firstBaseline = baseline;
      }
      if (taken.stream().noneMatch(area::intersects)) {
        return label(shown, x, baseline, endsThere, area);
      }
    }
    if (taken.size() >= CROWD) {
      return null;
    }
    return first == null
        ? label(shown, x, Math.min(height, ASCENT * em), endsThere, new Rectangle2D.Double())
        : label(shown, x, firstBaseline, endsThere, first);
  }

  private Label label(String text, double x, double y, boolean endsThere, Rectangle2D area) {
    taken.add(area);
    return new Label(text, Scene.decimal(x), Scene.decimal(y), endsThere);
  }
}
