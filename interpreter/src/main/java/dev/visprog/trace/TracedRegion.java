package dev.visprog.trace;

import dev.visprog.value.Box;
import java.util.List;

/**
 * A region as it is drawn.
 *
 * @param box in pixels of the original picture
 * @param score 0 to 1
 * @param label what it is; may be empty
 * @param outline closed polygons around the mask, each {@code x0, y0, x1, y1, …} in pixels of the
 *     original picture, to be filled by the even-odd rule; empty when the region is its whole box
 */
public record TracedRegion(Box box, double score, String label, List<List<Integer>> outline) {
  public TracedRegion {
    outline = outline.stream().map(List::copyOf).toList();
  }
}
