package dev.visprog.training.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.diffusion.SeededNoise;
import dev.visprog.models.diffusion.schedule.NoiseSchedule;

/**
 * The latents of a batch with noise, as the network is given them, and what it should say. Plain
 * numbers: no gradients go through them.
 */
final class NoisyLatents {
  /** What is painted beside the hole is thrown away; only the decoder sees it at the edge. */
  private static final float BESIDE = 0.2f;

  private final Shape shape;
  private final float[] input;
  private final float[] velocity;
  private final float[] weights;

  private NoisyLatents(Shape shape, float[] input, float[] velocity, float[] weights) {
    this.shape = shape;
    this.input = input;
    this.velocity = velocity;
    this.weights = weights;
  }

  /** Codes the pictures of a batch and adds the noise of its timesteps. */
  static NoisyLatents of(InpaintingBatch batch, TrainedVae vae, NoiseSchedule schedule) {
    SeededNoise noise = new SeededNoise(batch.noise());
    float[] clear = vae.latents(batch.pictures(), VaeLayout.SIDE, noise);
    float[] known = vae.latents(batch.masked(), VaeLayout.SIDE, noise);
    float scale = (float) vae.config().scale();
    int channels = vae.config().latent();
    int examples = batch.texts().size();
    int count = batch.timesteps().length;
    int places = clear.length / examples / channels;
    int one = channels * places;
    float[] drawn = noise.draw(count * one);
    float[] input = new float[count * (2 * channels + 1) * places];
    float[] velocity = new float[count * one];
    float[] weights = new float[count * places];
    for (int i = 0; i < count; i++) {
      int example = i % examples;
      double share = schedule.cumulativeAlpha(batch.timesteps()[i]);
      float alpha = (float) Math.sqrt(share);
      float sigma = (float) Math.sqrt(1 - share);
      int to = i * (2 * channels + 1) * places;
      for (int j = 0; j < one; j++) {
        float x = scale * clear[example * one + j];
        float e = drawn[i * one + j];
        input[to + j] = alpha * x + sigma * e;
        velocity[i * one + j] = alpha * e - sigma * x;
        input[to + one + places + j] = scale * known[example * one + j];
      }
      System.arraycopy(batch.holes(), example * places, input, to + one, places);
      weigh(batch.holes(), example * places, weights, i * places, places);
    }
    int side = (int) Math.round(Math.sqrt(places));
    return new NoisyLatents(new Shape(count, channels, side, side), input, velocity, weights);
  }

  /** Each example counts the same, however large its hole is. */
  private static void weigh(float[] holes, int from, float[] weights, int to, int places) {
    float sum = 0;
    for (int i = 0; i < places; i++) {
      weights[to + i] = holes[from + i] > 0 ? 1 : BESIDE;
      sum += weights[to + i];
    }
    for (int i = 0; i < places; i++) {
      weights[to + i] *= places / sum;
    }
  }

  /** Noisy latents, hole and latents around it, {@code (B, 2 latent + 1, h, w)}. */
  NDArray input(NDManager manager) {
    return manager.create(
        input, new Shape(shape.get(0), 2 * shape.get(1) + 1, shape.get(2), shape.get(3)));
  }

  /** What the network should say (Salimans and Ho 2022, section 4), {@code (B, latent, h, w)}. */
  NDArray velocity(NDManager manager) {
    return manager.create(velocity, shape);
  }

  /** How much each place counts, 1 in the mean of each example, {@code (B, 1, h, w)}. */
  NDArray weights(NDManager manager) {
    return manager.create(weights, new Shape(shape.get(0), 1, shape.get(2), shape.get(3)));
  }
}
