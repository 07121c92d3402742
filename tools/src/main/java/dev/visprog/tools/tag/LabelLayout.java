package dev.visprog.tools.tag;

import dev.visprog.value.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a place for each label: at a corner of its box and inside the picture, not over another
 * label where that can be avoided, and then over as little of the other boxes as possible.
 */
final class LabelLayout {
  /** A label over another label is that many times worse than one over somebody's box. */
  private static final double LABEL_WEIGHT = 1000;

  /** How much worse each later candidate is, as a part of the label's own area. */
  private static final double RANK_WEIGHT = 0.12;

  private final Box picture;
  private final List<Box> boxes;
  private final int outset;
  private final List<Box> placed = new ArrayList<>();

  /**
   * A layout with no label yet.
   *
   * @param picture all of the picture
   * @param boxes all boxes that will be drawn
   * @param outset how far the boxes' lines reach beyond them, in pixels
   */
  LabelLayout(Box picture, List<Box> boxes, int outset) {
    this.picture = picture;
    this.boxes = List.copyOf(boxes);
    this.outset = outset;
  }

  /**
   * Takes a place for the label of {@code box}.
   *
   * @param width of the label, at most the picture's
   * @param height of the label, at most the picture's
   */
  Box place(Box box, int width, int height) {
    Box best = null;
    double least = Double.POSITIVE_INFINITY;
    List<Box> candidates = candidates(box, width, height);
    for (int rank = 0; rank < candidates.size(); rank++) {
      Box candidate = candidates.get(rank);
      double cost = cost(candidate, box) + RANK_WEIGHT * rank * candidate.area();
      if (cost < least) {
        least = cost;
        best = candidate;
      }
    }
    Box chosen = best == null ? inside(picture.x0(), picture.y0(), width, height) : best;
    placed.add(chosen);
    return chosen;
  }

  /**
   * In the order of preference: above the box, below it, inside it, then moved along its height.
   */
  private List<Box> candidates(Box box, int width, int height) {
    int left = box.x0() - outset;
    int right = box.x1() + outset - width;
    int above = box.y0() - outset - height;
    int below = box.y1() + outset;
    List<Box> candidates = new ArrayList<>();
    for (int y : new int[] {above, below, box.y0() - outset, box.y1() + outset - height}) {
      candidates.add(inside(left, y, width, height));
      candidates.add(inside(right, y, width, height));
    }
    for (int y = box.y0(); y + height <= box.y1(); y += height) {
      candidates.add(inside(left, y, width, height));
      candidates.add(inside(right, y, width, height));
      candidates.add(inside(box.x1() + outset, y, width, height));
      candidates.add(inside(box.x0() - outset - width, y, width, height));
    }
    return candidates;
  }

  private Box inside(int x, int y, int width, int height) {
    int x0 = Math.max(picture.x0(), Math.min(x, picture.x1() - width));
    int y0 = Math.max(picture.y0(), Math.min(y, picture.y1() - height));
    return new Box(x0, y0, x0 + width, y0 + height);
  }

  private double cost(Box candidate, Box own) {
    double cost = 0;
    for (Box other : placed) {
      cost += LABEL_WEIGHT * candidate.intersect(other).area();
    }
    for (Box other : boxes) {
      cost += candidate.intersect(other).area() * (other.equals(own) ? 0.5 : 1);
    }
    return cost;
  }
}
