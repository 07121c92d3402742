package dev.visprog.models.owlvit;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.clip.ClipText;
import dev.visprog.models.clip.ClipVision;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.tokenizer.TokenBatch;
import java.util.Optional;

/** Both transformers of CLIP, and the heads that look at each place of a picture. */
public final class OwlVitNetwork {
  private final ClipVision vision;
  private final ClipText text;
  private final Linear textProjection;
  private final ImageEmbedder embedder;
  private final ClassHead classHead;
  private final BoxHead boxHead;
  private final Optional<ObjectnessHead> objectnessHead;

  /** With the weights of {@code p}. */
  public OwlVitNetwork(Parameters p, OwlVitConfig config) {
    int width = config.vision().tower().width();
    Parameters clip = p.in(config.version().prefix());
    vision = new ClipVision(clip.in("vision_model"), config.vision(), "pre_layernorm");
    text = new ClipText(clip.in("text_model"), config.text());
    textProjection =
        Linear.withoutBias(
            clip.in("text_projection"), config.text().tower().width(), config.projection());
    clip.ignore("visual_projection.weight", "compares whole pictures with texts: no box needs it");
    clip.ignore("logit_scale", "compares whole pictures with texts: no box needs it");
    embedder = new ImageEmbedder(p.in("layer_norm"), vision, config.vision());
    classHead = new ClassHead(p.in("class_head"), width, config.projection());
    boxHead = new BoxHead(p.in("box_head"), width, config.vision().grid());
    objectnessHead =
        config.version().hasObjectness()
            ? Optional.of(new ObjectnessHead(p.in("objectness_head"), width))
            : Optional.empty();
  }

  /** The transformer for pictures. */
  public ClipVision vision() {
    return vision;
  }

  /** The transformer for texts. */
  public ClipText text() {
    return text;
  }

  /** From the states after the last layer, {@code (B, 1 + P, C)}, to {@code (B, P, C)}. */
  public NDArray imageFeatures(NDArray states) {
    return embedder.apply(states);
  }

  ClassHead classHead() {
    return classHead;
  }

  BoxHead boxHead() {
    return boxHead;
  }

  /** None in OWL-ViT. */
  Optional<ObjectnessHead> objectnessHead() {
    return objectnessHead;
  }

  /** Texts as points, {@code (B, D)}, of any length. */
  public NDArray textFeatures(NDArray states, TokenBatch batch) {
    return textProjection.apply(text.pool(states, batch));
  }

  /**
   * How well each text fits each place: what training makes better. For use, {@link OwlVitImage}
   * computes the same.
   *
   * @param features of pictures, {@code (B, P, C)}
   * @param texts {@code (Q, D)}, of any length
   * @return {@code (B, P, Q)}
   */
  public NDArray logits(NDArray features, NDArray texts) {
    return classHead.logits(features, texts);
  }

  /**
   * A box for each of some places.
   *
   * @param features {@code (B, K, C)}
   * @param places which these are, picture by picture: {@code (B K)}, int64
   * @return {@code (B, K, 4)}: centre x, centre y, width, height, in shares of the picture
   */
  public NDArray boxes(NDArray features, NDArray places) {
    return boxHead.apply(features, places);
  }
}
