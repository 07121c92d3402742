package dev.visprog.models.diffusion;

import dev.visprog.models.diffusion.schedule.SolverKind;

/**
 * How the noise is removed.
 *
 * @param solver the kind of steps
 * @param steps how many, at least 1: more take longer and are more exact
 * @param guidance how much more what the text adds counts than it says itself (Ho and Salimans
 *     2022); up to 1, the network is asked with the text alone, in half the time
 * @param strength how much of the masked part is noise at first: 1 for all, so that nothing is left
 *     of what was there; above 0
 * @param seed of the noise
 */
public record Denoising(SolverKind solver, int steps, double guidance, double strength, long seed) {
  /** What the authors of the model recommend, with a solver that needs fewer steps. */
  public static final Denoising STANDARD = new Denoising(SolverKind.DPM_SOLVER, 20, 7.5, 1, 0);

  /** Checks the numbers. */
  public Denoising {
    if (steps < 1) {
      throw new IllegalArgumentException("got %d steps, want at least 1".formatted(steps));
    }
    if (!(guidance >= 0 && guidance <= 1000)) {
      throw new IllegalArgumentException(
          "got guidance %s, want a number from 0 to 1000".formatted(guidance));
    }
    if (!(strength > 0 && strength <= 1)) {
      throw new IllegalArgumentException(
          "got strength %s, want a number above 0, at most 1".formatted(strength));
    }
  }

  /** The same with another seed. */
  public Denoising withSeed(long other) {
    return new Denoising(solver, steps, guidance, strength, other);
  }

  /** Whether the network is also asked what it says without the text. */
  boolean guided() {
    return guidance > 1;
  }

  /** How many of the first steps are left out, as there is less noise at first. */
  int skipped() {
    return strength == 1 ? 0 : steps - Math.max(1, (int) (steps * strength));
  }
}
