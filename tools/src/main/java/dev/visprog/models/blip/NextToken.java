package dev.visprog.models.blip;

/** A model that says how likely each token is to come next, and remembers what came before. */
interface NextToken {
  /**
   * Goes on with texts.
   *
   * @param tokens rows of tokens of one length: how the texts begin, later one token each
   * @return logits, one row for each text
   */
  float[][] after(long[][] tokens);

  /**
   * Replaces the texts by some of them.
   *
   * @param rows which text each new one repeats
   */
  void select(int[] rows);
}
