package dev.visprog.models.image;

import dev.visprog.value.Image;

/** What is done to one picture. */
sealed interface Recipe permits PilRecipe, SmoothRecipe {
  /** The largest side of what a network gets. */
  int LONGEST_SIDE = 16_384;

  /** The most pixels that a network gets: 400 MB of floats. */
  int MOST_PIXELS = 1 << 25;

  /** Does it. */
  PixelValues values(Image picture);

  /**
   * The size of what becomes of a picture, padding included.
   *
   * @throws IllegalArgumentException as {@link #values} does
   */
  Size made(Size picture);

  /** Refuses sizes that no network takes, before memory is asked for. */
  static void check(Size picture, Size made) {
    if (made.height() > LONGEST_SIDE
        || made.width() > LONGEST_SIDE
        || (long) made.height() * made.width() > MOST_PIXELS) {
      throw new IllegalArgumentException(
          ("got a picture of %s that becomes %s for the model, "
                  + "want at most %d pixels a side and %d in all; crop it")
              .formatted(picture, made, LONGEST_SIDE, MOST_PIXELS));
    }
  }
}
