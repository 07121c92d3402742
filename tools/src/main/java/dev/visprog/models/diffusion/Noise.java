package dev.visprog.models.diffusion;

/** Where random numbers come from. */
@FunctionalInterface
public interface Noise {
  /** The next numbers of a standard normal distribution. */
  float[] draw(int count);
}
