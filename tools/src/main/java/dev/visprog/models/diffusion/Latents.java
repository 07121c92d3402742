package dev.visprog.models.diffusion;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.diffusion.vae.Vae;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.value.Image;

/** Goes between pictures and latents of which no network knows the scale. */
final class Latents {
  private static final double LEAST = -30;
  private static final double MOST = 20;

  private final DiffusionNetworks networks;
  private final ModelRuntime runtime;

  Latents(DiffusionNetworks networks, ModelRuntime runtime) {
    this.networks = networks;
    this.runtime = runtime;
  }

  private Vae vae() {
    return networks.vae().layers();
  }

  int channels() {
    return vae().config().latent();
  }

  int factor() {
    return vae().config().factor();
  }

  /**
   * Latents of a picture, drawn from their distribution.
   *
   * @param picture {@code (3, height, width)}
   * @return {@code (latent, height / factor, width / factor)}
   */
  float[] of(float[] picture, int height, int width, Noise noise) {
    float[] moments =
        runtime.call(() -> vae().encode(networks.maps(picture, 3, height, width)).toFloatArray());
    int count = moments.length / 2;
    float[] drawn = noise.draw(count);
    float[] latents = new float[count];
    for (int i = 0; i < count; i++) {
      double logVariance = Math.max(LEAST, Math.min(MOST, moments[count + i]));
      double value = moments[i] + Math.exp(0.5 * logVariance) * drawn[i];
      latents[i] = (float) (value * vae().config().scale());
    }
    return latents;
  }

  /**
   * The picture of latents.
   *
   * @param latents {@code (latent, h, w)}
   * @return {@code (3, factor h, factor w)}, mostly from -1 to 1
   */
  float[] picture(float[] latents, int height, int width) {
    return runtime.call(
        () -> {
          NDArray scaled = networks.maps(latents, channels(), height, width);
          return vae().decode(scaled.div(vae().config().scale())).toFloatArray();
        });
  }

  /**
   * Colours as shares of full light.
   *
   * @param values {@code (3, height, width)} from -1 to 1; what is beyond is cut
   * @return {@code (height, width, 3)} from 0 to 1
   */
  static float[] colours(float[] values) {
    int plane = values.length / 3;
    float[] colours = new float[values.length];
    for (int i = 0; i < plane; i++) {
      for (int channel = 0; channel < 3; channel++) {
        float share = values[channel * plane + i] / 2 + 0.5f;
        colours[3 * i + channel] = Math.max(0, Math.min(1, share));
      }
    }
    return colours;
  }

  /** The picture of {@link #colours}. */
  static Image image(float[] colours, int height, int width) {
    byte[] bgr = new byte[colours.length];
    for (int i = 0; i < bgr.length; i += 3) {
      for (int channel = 0; channel < 3; channel++) {
        bgr[i + 2 - channel] = (byte) Math.rint(colours[i + channel] * 255);
      }
    }
    return Image.ofBgr(width, height, bgr);
  }
}
