package dev.visprog.training.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.diffusion.DiffusionFolder;
import dev.visprog.models.diffusion.Noise;
import dev.visprog.models.diffusion.vae.Tiles;
import dev.visprog.models.diffusion.vae.Vae;
import dev.visprog.models.diffusion.vae.VaeConfig;
import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.Network;
import java.nio.file.Path;

/** An autoencoder that learns no more. */
final class TrainedVae implements AutoCloseable {
  private static final float LEAST = -30;
  private static final float MOST = 20;

  private final Network<Vae> network;

  /** Loads that of a model, from its folder {@code vae}. */
  TrainedVae(Path model, ModelRuntime runtime) throws CheckpointException {
    try (Checkpoint checkpoint = DiffusionFolder.weights(model.resolve(VaeLayout.FOLDER))) {
      VaeConfig config = VaeConfig.of(Config.of(checkpoint));
      network = Network.load(runtime, checkpoint, p -> new Vae(p, config, Tiles.STANDARD));
    }
  }

  VaeConfig config() {
    return network.layers().config();
  }

  /**
   * Latents of pictures, drawn from their distribution and not scaled.
   *
   * @param pictures {@code (B, 3, side, side)}
   * @return {@code (B, latent, side / factor, side / factor)}
   */
  float[] latents(float[] pictures, int side, Noise noise) {
    return network
        .runtime()
        .call(
            () -> {
              NDArray x = maps(pictures, 3, side);
              NDArray moments = network.layers().encode(x);
              return drawn(moments, config().latent(), noise).toFloatArray();
            });
  }

  /** What comes back from the middle of the distribution of the latents of pictures. */
  float[] rebuilt(float[] pictures, int side) {
    return network
        .runtime()
        .call(
            () -> {
              NDArray moments = network.layers().encode(maps(pictures, 3, side));
              NDArray mean = moments.get(":, :" + config().latent());
              return network.layers().decode(mean).toFloatArray();
            });
  }

  private NDArray maps(float[] values, int channels, int side) {
    long count = values.length / ((long) channels * side * side);
    return network.runtime().manager().create(values, new Shape(count, channels, side, side));
  }

  /**
   * Draws latents (Kingma and Welling 2014, section 2.4).
   *
   * @param moments mean and logarithm of the variance, {@code (B, 2 latent, h, w)}
   */
  static NDArray drawn(NDArray moments, int latent, Noise noise) {
    NDArray mean = moments.get(":, :" + latent);
    NDArray spread = GradientTape.scaled(logVariance(moments, latent), 0.5).exp();
    Shape shape = mean.getShape();
    NDArray drawn = moments.getManager().create(noise.draw(Math.toIntExact(shape.size())), shape);
    return mean.add(spread.mul(drawn));
  }

  /** The logarithm of the variance, kept within what can be computed with. */
  static NDArray logVariance(NDArray moments, int latent) {
    return moments.get(":, " + latent + ":").clip(LEAST, MOST);
  }

  @Override
  public void close() {
    network.close();
  }
}
