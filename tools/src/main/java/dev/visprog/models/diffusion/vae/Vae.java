package dev.visprog.models.diffusion.vae;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.Conv2d;
import dev.visprog.models.nn.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A variational autoencoder (Kingma and Welling 2014) between pictures and latents, feature maps of
 * an eighth of their height and width (Rombach et al. 2022, section 3.1).
 *
 * <p>Pictures that are larger than a tile are coded tile by tile, whose borders overlap and are
 * blended, so that memory does not grow with the square of their side.
 */
public final class Vae {
  private final VaeConfig config;
  private final Encoder encoder;
  private final Decoder decoder;
  private final @Nullable Conv2d moments;
  private final @Nullable Conv2d latents;
  private final Tiles tiles;

  /** With the weights of {@code p}. */
  public Vae(Parameters p, VaeConfig config, Tiles tiles) {
    this.config = config;
    this.tiles = tiles;
    encoder = new Encoder(p.in("encoder"), config);
    decoder = new Decoder(p.in("decoder"), config);
    int both = 2 * config.latent();
    moments = config.projectsMoments() ? Conv2d.same(p.in("quant_conv"), both, both, 1) : null;
    latents =
        config.projectsLatents()
            ? Conv2d.same(p.in("post_quant_conv"), config.latent(), config.latent(), 1)
            : null;
  }

  /** What it was built from. */
  public VaeConfig config() {
    return config;
  }

  /**
   * The distribution of the latents of a picture.
   *
   * @param picture {@code (B, 3, H, W)}, from -1 to 1, of a height and width that are multiples of
   *     {@link VaeConfig#factor}
   * @return mean and logarithm of the variance, {@code (B, 2 latent, H / factor, W / factor)}
   */
  public NDArray encode(NDArray picture) {
    return tiles.shrunk(picture, config.factor(), tile -> encode(tile, VaeStates.UNSEEN));
  }

  /** Without tiles. */
  NDArray encode(NDArray picture, VaeStates seen) {
    return Scope.result(
        () -> {
          NDArray encoded = encoder.apply(picture, seen);
          seen.see("encoder_out", encoded);
          return moments == null ? encoded : moments.apply(encoded);
        });
  }

  /**
   * The picture of latents.
   *
   * @param unscaled {@code (B, latent, h, w)}, as they come out of {@link #encode}, that is not
   *     multiplied by {@link VaeConfig#scale}
   * @return {@code (B, 3, factor h, factor w)}, mostly from -1 to 1
   */
  public NDArray decode(NDArray unscaled) {
    return tiles.grown(unscaled, config.factor(), tile -> decode(tile, VaeStates.UNSEEN));
  }

  /** Without tiles. */
  NDArray decode(NDArray unscaled, VaeStates seen) {
    return Scope.result(
        () -> decoder.apply(latents == null ? unscaled : latents.apply(unscaled), seen));
  }
}
