package dev.visprog.value;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something seen in a picture.
 *
 * @param box where it is, in pixels of the frame of its {@link Regions}; not empty
 * @param score how sure the model is, 0 to 1
 * @param label what it is, such as {@code face}; may be empty
 * @param mask its shape inside {@code box} and exactly as large; null means the whole box
 */
public record Region(Box box, double score, String label, @Nullable Mask mask) {
  public Region {
    Objects.requireNonNull(label, "label");
    if (box.isEmpty()) {
      throw new IllegalArgumentException("got the empty box " + box + ", want at least one pixel");
    }
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("got score " + score + ", want 0 to 1");
    }
    if (mask != null && (mask.width() != box.width() || mask.height() != box.height())) {
      throw new IllegalArgumentException("got " + mask + ", want the size of box " + box);
    }
  }

  /** The same region under another label. */
  public Region withLabel(String newLabel) {
    return new Region(box, score, newLabel, mask);
  }

  /** The part of this region inside {@code bounds}, or null if none is; box and mask are cut. */
  @Nullable Region clip(Box bounds) {
    Box inside = box.intersect(bounds);
    if (inside.isEmpty()) {
      return null;
    }
    if (inside.equals(box)) {
      return this;
    }
    Mask part = mask == null ? null : mask.crop(inside.translate(-box.x0(), -box.y0()));
    return new Region(inside, score, label, part);
  }

  Region translate(int dx, int dy) {
    return dx == 0 && dy == 0 ? this : new Region(box.translate(dx, dy), score, label, mask);
  }

  /** {@code dog 0.93}. */
  public String summary() {
    String number = String.format(Locale.ROOT, "%.2f", score);
    return label.isEmpty() ? number : label + " " + number;
  }

  void addTo(ContentHash hash) {
    hash.add(box.x0()).add(box.y0()).add(box.x1()).add(box.y1()).add(score).add(label);
    if (mask == null) {
      hash.add("no mask");
    } else {
      mask.addTo(hash);
    }
  }
}
