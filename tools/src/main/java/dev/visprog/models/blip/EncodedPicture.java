package dev.visprog.models.blip;

/**
 * A picture as a vision transformer sees it: what is expensive to compute, and serves any number of
 * questions.
 *
 * @param tokens P: one for the picture and one for each patch
 * @param width C
 * @param states {@code (P, C)}, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // equal if it is the same one: that is quick to see
public record EncodedPicture(int tokens, int width, float[] states) {
  /** Checks the sizes. */
  public EncodedPicture {
    if (tokens < 1 || width < 1 || states.length != (long) tokens * width) {
      throw new IllegalArgumentException(
          "got %d values, want %d tokens of %d".formatted(states.length, tokens, width));
    }
  }
}
