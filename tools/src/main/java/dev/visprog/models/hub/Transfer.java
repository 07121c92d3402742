package dev.visprog.models.hub;

import java.time.Duration;

/**
 * How files are fetched.
 *
 * @param partBytes how much is asked for at once; with {@code connections}, it bounds the memory
 * @param connections how many parts of a file are on their way at once
 * @param attempts how often the same bytes are asked for before it is given up
 * @param firstWait the pause after the first failure; each further one doubles it
 * @param patience how long a server may send nothing
 */
public record Transfer(
    int partBytes, int connections, int attempts, Duration firstWait, Duration patience) {
  private static final int MOST_CONNECTIONS = 32;

  /** For the real hub: 8 MB parts, four at once, five attempts. */
  public static final Transfer STANDARD =
      new Transfer(8 << 20, 4, 5, Duration.ofSeconds(1), Duration.ofSeconds(10));

  public Transfer {
    if (partBytes < 1 || attempts < 1 || connections < 1 || connections > MOST_CONNECTIONS) {
      throw new IllegalArgumentException(
          ("got parts of %d bytes, %d connections and %d attempts, want 1 to %d connections and the"
                  + " others at least 1")
              .formatted(partBytes, connections, attempts, MOST_CONNECTIONS));
    }
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("got a patience of " + patience + ", want more than none");
    }
  }

  /** The same with another number of parts at once. */
  public Transfer withConnections(int other) {
    return new Transfer(partBytes, other, attempts, firstWait, patience);
  }

  Transfer withPatience(Duration other) {
    return new Transfer(partBytes, connections, attempts, firstWait, other);
  }
}
