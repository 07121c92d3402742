package dev.visprog.models.blip;

import java.util.Arrays;

/**
 * A text that was written.
 *
 * @param tokens what it began with and all that followed, the end token included if it came
 * @param logProbability natural logarithm of the product of the probabilities of all tokens that
 *     were chosen, the end token included
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Written(long[] tokens, double logProbability) {
  /** The beginning of a text, which is certain. */
  static Written beginning(long[] tokens) {
    return new Written(tokens.clone(), 0);
  }

  /** This text with another token. */
  Written with(long token, double logProbabilityOfToken) {
    long[] longer = Arrays.copyOf(tokens, tokens.length + 1);
    longer[tokens.length] = token;
    return new Written(longer, logProbability + logProbabilityOfToken);
  }

  /** Its tokens but the first, which only says that a text begins. */
  long[] withoutFirst() {
    return Arrays.copyOfRange(tokens, 1, tokens.length);
  }

  /** The last token. */
  long last() {
    return tokens[tokens.length - 1];
  }

  /** How many tokens it has. */
  int length() {
    return tokens.length;
  }
}
