package dev.visprog.examples.measure;

import java.util.List;

/**
 * What a planner made of a block.
 *
 * @param block the block
 * @param samples on how many samples the reference program was fit to be compared with
 * @param answers how many different answers it gave on them
 * @param failure why it failed on some other; empty if it did on none
 * @param findings one for each wording
 */
record Judgement(
    Paraphrases.Block block, int samples, long answers, String failure, List<Finding> findings) {
  private static final int FEWEST_SAMPLES = 10;

  Judgement {
    findings = List.copyOf(findings);
  }

  /** Whether the reference program answers, and tells pictures apart. */
  boolean measures() {
    return failure.isEmpty() && samples >= FEWEST_SAMPLES && answers > 1;
  }
}
