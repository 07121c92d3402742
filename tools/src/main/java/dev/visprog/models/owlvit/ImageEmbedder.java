package dev.visprog.models.owlvit;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.clip.ClipConfig;
import dev.visprog.models.clip.ClipVision;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Parameters;

/**
 * From the states of a vision transformer to one vector for each patch. No token is pooled: the
 * class token is multiplied into every patch, which keeps what it learnt about the whole picture
 * (Minderer et al. 2022, section 3.1, figure 1 right).
 */
final class ImageEmbedder {
  private final ClipVision vision;
  private final LayerNorm norm;

  ImageEmbedder(Parameters layerNorm, ClipVision vision, ClipConfig.Vision config) {
    this.vision = vision;
    norm = new LayerNorm(layerNorm, config.tower().width(), config.tower().epsilon());
  }

  /**
   * Embeds.
   *
   * @param states after the last layer, {@code (B, 1 + P, C)}
   * @return {@code (B, P, C)}
   */
  NDArray apply(NDArray states) {
    NDArray normalised = vision.normalise(states);
    NDArray classToken = normalised.get(":, :1");
    return norm.apply(normalised.get(":, 1:").mul(classToken));
  }
}
