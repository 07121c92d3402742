package dev.visprog.models.clip;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.tokenizer.TokenBatch;

/** Both transformers, and the projections of what they give into one space. */
public final class ClipNetwork {
  private final ClipVision vision;
  private final ClipText text;
  private final Linear visionProjection;
  private final Linear textProjection;
  private final double logitScale;

  /** With the weights of {@code p}. */
  public ClipNetwork(Parameters p, ClipConfig config) {
    // "pre_layrnorm" is how the reference implementation spells it.
    vision = new ClipVision(p.in("vision_model"), config.vision(), "pre_layrnorm");
    text = new ClipText(p.in("text_model"), config.text());
    visionProjection =
        Linear.withoutBias(
            p.in("visual_projection"), config.vision().tower().width(), config.projection());
    textProjection =
        Linear.withoutBias(
            p.in("text_projection"), config.text().tower().width(), config.projection());
    logitScale = Math.exp(p.number("logit_scale"));
  }

  ClipVision vision() {
    return vision;
  }

  /** The transformer for texts. */
  public ClipText text() {
    return text;
  }

  /** By how much cosines are multiplied before a softmax. */
  double logitScale() {
    return logitScale;
  }

  /** The states of pictures, {@code (B, 3, H, W)}, after the last layer: {@code (B, T, C)}. */
  public NDArray visionStates(NDArray pixels, HiddenStates seen) {
    return vision.encode(pixels, seen);
  }

  /** The normalised class token, {@code (B, C)}. */
  public NDArray pooledVision(NDArray states) {
    return vision.normalise(states.get(":, 0"));
  }

  /** Pictures as points, {@code (B, projection)}, of any length. */
  public NDArray imageFeatures(NDArray pooled) {
    return visionProjection.apply(pooled);
  }

  /** Texts as points, {@code (B, projection)}, of any length. */
  public NDArray textFeatures(NDArray states, TokenBatch batch) {
    return textProjection.apply(text.pool(states, batch));
  }
}
