package dev.visprog.training.vilt;

import dev.visprog.models.image.PixelBatch;
import java.util.List;

/**
 * Questions about pictures, in parts: those of a part are padded to the longest of them, so large
 * pictures are kept from small ones.
 */
record ViltBatch(List<Part> parts) {
  /** Copies the list. */
  ViltBatch {
    parts = List.copyOf(parts);
  }

  /**
   * Questions that the network is asked at once.
   *
   * @param pictures {@code (B, 3, H, W)}, one for each question
   * @param kept the patches of each picture that are looked at
   * @param truths of these patches
   * @param questions B of them
   * @param answers the ids of what is right
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed over, not copied.
  record Part(
      PixelBatch pictures,
      List<PatchSample> kept,
      List<PatchTruth> truths,
      List<String> questions,
      int[] answers) {}

  /** How many questions there are. */
  int count() {
    return parts.stream().mapToInt(part -> part.answers().length).sum();
  }
}
