package dev.visprog.models.blip;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;

/**
 * How a text is written, token by token.
 *
 * @param maxLength the most tokens, the one that it begins with and a prompt included
 * @param beams how many texts are followed at a time; 1 takes the likeliest token at each place
 * @param lengthPenalty the score of a text is its log probability divided by its length to this
 *     power: above 0 favours long texts
 */
public record Generation(int maxLength, int beams, double lengthPenalty) {
  private static final int MOST_BEAMS = 64;

  /** Checks the numbers. */
  public Generation {
    if (maxLength < 2) {
      throw new IllegalArgumentException("got max length " + maxLength + ", want at least 2");
    }
    if (beams < 1 || beams > MOST_BEAMS) {
      throw new IllegalArgumentException("got " + beams + " beams, want 1 to " + MOST_BEAMS);
    }
    if (!Double.isFinite(lengthPenalty)) {
      throw new IllegalArgumentException("got length penalty " + lengthPenalty + ", want a number");
    }
  }

  /** The settings in a text configuration, which are for all who do not ask for others. */
  static Generation of(Config config, int positions) throws CheckpointException {
    int length = config.size("max_length", 20);
    int beams = config.size("num_beams", 1);
    if (Math.min(length, positions) < 2) {
      throw config.wrong("max_length", Integer.toString(length), "at least 2");
    }
    if (beams > MOST_BEAMS) {
      throw config.wrong("num_beams", Integer.toString(beams), "at most " + MOST_BEAMS);
    }
    return new Generation(Math.min(length, positions), beams, config.number("length_penalty", 1));
  }

  /** These settings with another number of beams. */
  public Generation withBeams(int number) {
    return new Generation(maxLength, number, lengthPenalty);
  }

  /** These settings with another limit. */
  public Generation withMaxLength(int tokens) {
    return new Generation(tokens, beams, lengthPenalty);
  }

  /** These settings with another length penalty. */
  public Generation withLengthPenalty(double power) {
    return new Generation(maxLength, beams, power);
  }
}
