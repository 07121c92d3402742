package dev.visprog.models.sam;

import dev.visprog.value.Box;
import java.util.Optional;

/** What is known of a mask after all its pixels were seen. */
final class Measured implements SizedMask.PixelVisitor {
  private final float offset;
  private long surely;
  private long perhaps;
  private int x0 = Integer.MAX_VALUE;
  private int y0;
  private int x1 = -1;
  private int y1;

  /**
   * Of no pixel yet.
   *
   * @param offset between a logit of 0 and the thresholds that are compared
   */
  Measured(float offset) {
    this.offset = offset;
  }

  @Override
  public void see(int x, int y, float logit) {
    if (logit > offset) {
      surely++;
    }
    if (logit > -offset) {
      perhaps++;
    }
    if (logit > 0) {
      y0 = x1 < 0 ? y : y0;
      y1 = y;
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x);
    }
  }

  /** The smallest box around the pixels whose logits are positive. */
  Optional<Box> box() {
    return x1 < 0 ? Optional.empty() : Optional.of(new Box(x0, y0, x1 + 1, y1 + 1));
  }

  /**
   * How little the mask depends on where it is cut: the intersection over union of the masks at the
   * two thresholds, one of which lies in the other. Not a number where both are empty.
   */
  double stability() {
    return (double) surely / perhaps;
  }
}
