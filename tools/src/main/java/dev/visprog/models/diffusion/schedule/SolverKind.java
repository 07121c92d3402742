package dev.visprog.models.diffusion.schedule;

/** The ways to walk from noise to a picture. */
public enum SolverKind {
  /** {@link DpmSolver}: a good picture within 20 steps. */
  DPM_SOLVER,
  /** {@link PndmSolver}: asks the network once more than there are steps. */
  PNDM,
  /** {@link DdimSolver}. */
  DDIM
}
