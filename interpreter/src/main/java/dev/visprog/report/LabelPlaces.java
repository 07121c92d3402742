package dev.visprog.report;

import dev.visprog.report.Scene.Label;
import dev.visprog.value.Box;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds room for labels: in a mask that is much larger than they are; else above their box, inside
 * it, or below, where they stay in the picture and cover no other label. The width of type is an
 * estimate, since a page knows no font.
 */
final class LabelPlaces {
  private static final int LONGEST = 28;
  private static final double ASCENT = 1.0;
  private static final double LINE = 1.35;
  private static final double GAP = 0.35;

  /** How much larger than its label a mask must be to bear it. */
  private static final double ROOMY = 8;

  /** Room to spare, since the style sheet enlarges labels on narrow screens. */
  private static final double ENLARGED = 1.5;

  private final int width;
  private final int height;
  private final double em;
  private final int crowd;
  private final List<Rectangle2D> taken = new ArrayList<>();

  /**
   * A picture without labels.
   *
   * @param crowd from this many labels on, one without room is left out; the list of regions has it
   */
  LabelPlaces(int width, int height, double em, int crowd) {
    this.crowd = crowd;
    this.width = width;
    this.height = height;
    this.em = em * ENLARGED;
  }

  /**
   * The place of one more label.
   *
   * @param footprint of the region's mask; null for a region that is its box
   * @return null if there is no room
   */
  @Nullable Label place(String text, Box box, @Nullable Footprint footprint) {
    String shown = Wording.shortened(text, LONGEST);
    double type = TypeWidth.of(shown);
    double length = (type + 2 * GAP) * em;
    if (footprint != null && footprint.area() > ROOMY * length * LINE * em) {
      Rectangle2D inside = footprint.place(length, LINE * em, this::isFree);
      if (inside == null) { // on a wide screen it will do
        inside = footprint.place(length / ENLARGED, LINE * em / ENLARGED, this::isFree);
      }
      if (inside != null) {
        return label(shown, type, inside, false);
      }
    }
    boolean endsThere = box.x0() + length > width && box.x1() - length > 0;
    double left =
        endsThere
            ? Math.min(width, box.x1()) - length
            : Math.min(box.x0(), Math.max(0, width - length));
    double below = (LINE - ASCENT) * em;
    double[] baselines = {
      box.y0() - below, box.y0() + ASCENT * em, box.y1() - below, box.y1() + ASCENT * em
    };
    Rectangle2D first = null;
    for (double baseline : baselines) {
      Rectangle2D area = area(left, baseline, length);
      if (area.getMinY() < 0 || area.getMaxY() > height + GAP * em) {
        continue;
      }
      first = first == null ? area : first;
      if (isFree(area)) {
        return label(shown, type, area, endsThere);
      }
    }
    if (taken.size() >= crowd) {
      return null;
    }
    Rectangle2D where = first == null ? area(left, Math.min(height, ASCENT * em), length) : first;
    return label(shown, type, where, endsThere);
  }

  private Rectangle2D area(double left, double baseline, double length) {
    return new Rectangle2D.Double(left, baseline - ASCENT * em, length, LINE * em);
  }

  private boolean isFree(Rectangle2D area) {
    return taken.stream().noneMatch(area::intersects);
  }

  private Label label(String text, double type, Rectangle2D area, boolean endsThere) {
    taken.add(area);
    double x = endsThere ? area.getMaxX() : area.getMinX();
    double y = area.getMinY() + ASCENT * em;
    return new Label(
        text,
        Scene.decimal(x),
        Scene.decimal(y),
        endsThere,
        Scene.decimal(type),
        Scene.decimal(type + 2 * GAP));
  }
}
