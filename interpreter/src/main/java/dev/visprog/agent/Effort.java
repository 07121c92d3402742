package dev.visprog.agent;

/**
 * How much is done for one answer.
 *
 * @param repairs how often a program may be written anew after it has been shown not to work; 0 for
 *     never
 * @param votes how many programs are asked for; 1 for no vote
 */
public record Effort(int repairs, int votes) {
  /** Two repairs, no vote. */
  public static final Effort DEFAULT = new Effort(2, 1);

  private static final int MOST = 100;

  public Effort {
    if (repairs < 0 || repairs > MOST) {
      throw new IllegalArgumentException("got %d repairs, want 0 to %d".formatted(repairs, MOST));
    }
    if (votes < 1 || votes > MOST) {
      throw new IllegalArgumentException("got %d votes, want 1 to %d".formatted(votes, MOST));
    }
  }

  /** The same with so many repairs. */
  public Effort withRepairs(int newRepairs) {
    return new Effort(newRepairs, votes);
  }

  /** The same with so many votes. */
  public Effort withVotes(int newVotes) {
    return new Effort(repairs, newVotes);
  }
}
