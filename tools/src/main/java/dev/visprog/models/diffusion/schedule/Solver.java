package dev.visprog.models.diffusion.schedule;

/**
 * One walk from noise to a picture. It remembers where it is, and stands for one picture and one
 * thread.
 */
public interface Solver {
  /**
   * The timesteps for which the network is asked, in this order, the noisiest first. There may be
   * more of them than steps, and one may come twice.
   */
  int[] timesteps();

  /**
   * Takes the next step.
   *
   * @param output what the network says of {@code x} at the next of the timesteps
   * @param x the noisy picture; left as it is
   * @return the picture with less noise
   */
  float[] step(float[] output, float[] x);
}
