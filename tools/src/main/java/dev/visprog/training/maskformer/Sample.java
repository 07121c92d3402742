package dev.visprog.training.maskformer;

import java.util.List;

/**
 * A picture and its true segments.
 *
 * @param rgb normalised, {@code (3, H, W)}
 * @param segments none of which overlap
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, not copied.
record Sample(float[] rgb, List<Segment> segments) {
  /**
   * A thing, or all that is seen of a material.
   *
   * @param label its id
   * @param shares how much of each pixel of a mask it covers, {@code (rows, columns)}
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed over, not copied.
  record Segment(int label, float[] shares) {}
}
