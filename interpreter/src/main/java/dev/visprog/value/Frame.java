package dev.visprog.value;

import java.util.Objects;

/**
 * Where a picture or a list of regions lives: which original picture it comes from, and which part
 * of that picture it covers. A crop has a smaller window, an edited picture keeps its frame; so a
 * region found in a crop can always be drawn in the original.
 *
 * @param origin content hash of the original picture
 * @param originWidth width of the original picture in pixels
 * @param originHeight height of the original picture in pixels
 * @param window the part of the original that this frame covers, in pixels of the original
 */
public record Frame(String origin, int originWidth, int originHeight, Box window) {
  public Frame {
    Objects.requireNonNull(origin, "origin");
    if (window.isEmpty()
        || !window.equals(window.intersect(Box.ofSize(originWidth, originHeight)))) {
      throw new IllegalArgumentException(
          "got window %s, want a part of %d×%d".formatted(window, originWidth, originHeight));
    }
  }

  /** The frame of a whole original picture. */
  public static Frame whole(String origin, int width, int height) {
    return new Frame(origin, width, height, Box.ofSize(width, height));
  }

  /** Width of the picture in this frame. */
  public int width() {
    return window.width();
  }

  /** Height of the picture in this frame. */
  public int height() {
    return window.height();
  }

  /** All of the picture in this frame: {@code 0,0,width,height}. */
  public Box bounds() {
    return Box.ofSize(width(), height());
  }

  /** The frame of the whole original picture. */
  public Frame whole() {
    return whole(origin, originWidth, originHeight);
  }

  /**
   * The frame of a crop.
   *
   * @param box the part to keep, in pixels of this frame; not empty, inside {@link #bounds}
   */
  public Frame crop(Box box) {
    return new Frame(origin, originWidth, originHeight, toOrigin(box));
  }

  /** A box of this frame in pixels of the original picture. */
  public Box toOrigin(Box box) {
    return box.translate(window.x0(), window.y0());
  }

  /** Whether both come from the same original picture, so that regions of one fit the other. */
  public boolean sharesOriginWith(Frame other) {
    return origin.equals(other.origin)
        && originWidth == other.originWidth
        && originHeight == other.originHeight;
  }

  void addTo(ContentHash hash) {
    hash.add(origin).add(originWidth).add(originHeight);
    hash.add(window.x0()).add(window.y0()).add(window.x1()).add(window.y1());
  }
}
