package dev.visprog.tools.edit;

/** Mixes two values of a channel. */
final class Blend {
  private Blend() {}

  /**
   * The mixture.
   *
   * @param weight of {@code above}: 255 gives exactly that, 0 exactly {@code below}
   */
  static int of(int above, int below, int weight) {
    return (above * weight + below * (255 - weight) + 127) / 255;
  }
}
