package dev.visprog.models.diffusion.schedule;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;

/**
 * What a {@code scheduler_config.json} says, of whichever scheduler of diffusers it is: the noise
 * that the network was trained on, which every solver has to know, and settings of single solvers.
 *
 * @param noise of the training
 * @param prediction what the network says
 * @param offset what is added to timesteps
 */
public record SolverSettings(
    NoiseSchedule noise,
    Prediction prediction,
    int offset,
    Spacing dpmSpacing,
    PndmSolver.Settings pndm,
    DdimSolver.Settings ddim) {
  /**
   * Reads them. Where it says nothing, each solver has the default of the reference implementation.
   *
   * @throws CheckpointException if there is something in them that is not known here
   */
  public static SolverSettings of(Config config) throws CheckpointException {
    NoiseSchedule noise = NoiseSchedule.of(config);
    int offset = config.id("steps_offset", 0);
    if (offset >= noise.timesteps()) {
      throw config.wrong("steps_offset", offset + "", "less than " + noise.timesteps());
    }
    if (config.flag("thresholding", false)) {
      throw config.wrong("thresholding", "true", "false, since latents have no bounds");
    }
    return new SolverSettings(
        noise,
        Prediction.of(config),
        offset,
        Spacing.of(config, Spacing.LINSPACE),
        PndmSolver.Settings.of(config),
        DdimSolver.Settings.of(config));
  }

  /**
   * A new walk.
   *
   * @param steps of the whole way, from 1 to the number of timesteps of the training
   * @param skipped how many of the first timesteps are left out; fewer than there are steps
   * @throws IllegalArgumentException if a number is too small or too large
   */
  public Solver solver(SolverKind kind, int steps, int skipped) {
    if (steps < 1 || steps > noise.timesteps()) {
      throw new IllegalArgumentException(
          "got %d steps, want a number from 1 to %d".formatted(steps, noise.timesteps()));
    }
    if (skipped < 0 || skipped >= steps) {
      throw new IllegalArgumentException("cannot skip %d of %d steps".formatted(skipped, steps));
    }
    return switch (kind) {
      case DPM_SOLVER -> new DpmSolver(this, steps, skipped);
      case PNDM -> new PndmSolver(this, steps, skipped);
      case DDIM -> new DdimSolver(this, steps, skipped);
    };
  }

  /**
   * How much of the picture is left, ᾱ, a step's length before a timestep.
   *
   * @param timestep below 0 for the end of the walk
   * @param endsClear whether there is no noise at all at the end
   */
  double alphaAt(int timestep, boolean endsClear) {
    if (timestep >= 0) {
      return noise.cumulativeAlpha(timestep);
    }
    return endsClear ? 1 : noise.cumulativeAlpha(0);
  }
}
