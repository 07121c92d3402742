package dev.visprog.training.owlvit;

import dev.visprog.models.image.PixelBatch;
import dev.visprog.training.places.Shown;
import java.util.List;

/**
 * Pictures, texts that are looked for in each of them, and what is there.
 *
 * @param pictures {@code (B, 3, H, W)}
 * @param kept the places of each picture that are looked at, {@code (B, K)}, ascending
 * @param shown at these places
 * @param texts Q of them
 * @param truths B of them
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not copied
record OwlVitBatch(
    PixelBatch pictures, int[][] kept, List<Shown> shown, List<String> texts, List<Truth> truths) {
  /**
   * What is to be found in a picture.
   *
   * @param boxes of N targets, {@code (N, 4)}: centre x, centre y, width, height in shares of the
   *     picture
   * @param things whether each is a thing; else background
   * @param whole whether what is looked at shows each as far as it goes, so that it can be found
   * @param fits whether a text is true of a target, {@code (N, Q)}
   * @param decided whether the picture tells if a text is true, {@code (Q)}
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, not copied
  record Truth(
      float[][] boxes, boolean[] things, boolean[] whole, boolean[][] fits, boolean[] decided) {}
}
