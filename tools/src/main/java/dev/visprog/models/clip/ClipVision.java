package dev.visprog.models.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.Encoder;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Parameters;

/**
 * A vision transformer (Dosovitskiy et al. 2021) with a norm before its first layer. Its state is
 * one vector for the picture, the class token, and one for each patch, row by row.
 */
public final class ClipVision {
  private final Ops ops;
  private final ClipConfig.Vision config;
  private final NDArray classToken;
  private final NDArray patches;
  private final NDArray positions;
  private final LayerNorm before;
  private final Encoder encoder;
  private final LayerNorm after;

  /**
   * With the weights of {@code p}.
   *
   * @param firstNorm the name of the norm before the first layer: models differ in how they spell
   *     it
   */
  public ClipVision(Parameters p, ClipConfig.Vision config, String firstNorm) {
    this.ops = p.runtime().ops();
    this.config = config;
    int width = config.tower().width();
    Parameters embeddings = p.in("embeddings");
    classToken = embeddings.array("class_embedding", width);
    patches = embeddings.array("patch_embedding.weight", width, 3, config.patch(), config.patch());
    long places = 1 + (long) config.grid() * config.grid();
    positions = embeddings.array("position_embedding.weight", places, width);
    embeddings.ignore("position_ids", "0, 1, 2, …: the places of the patches");
    before = new LayerNorm(p.in(firstNorm), width, config.tower().epsilon());
    encoder = Towers.encoder(p.in("encoder"), config.tower());
    after = new LayerNorm(p.in("post_layernorm"), width, config.tower().epsilon());
  }

  /** What it was built from. */
  public ClipConfig.Vision config() {
    return config;
  }

  /**
   * The class token and the patches, each with its place.
   *
   * @param pixels {@code (B, 3, H, W)}, H and W the image size
   * @return {@code (B, 1 + patches, C)}
   */
  public NDArray embed(NDArray pixels) {
    long batch = pixels.getShape().get(0);
    int width = config.tower().width();
    NDArray rows =
        ops.conv2d(pixels, patches, null, config.patch(), 0, 1) // (B, C, h, w)
            .reshape(batch, width, -1)
            .transpose(0, 2, 1); // (B, patches, C)
    NDArray tokens = classToken.reshape(1, 1, width).broadcast(new Shape(batch, 1, width));
    return NDArrays.concat(new NDList(tokens, rows), 1).add(positions);
  }

  /**
   * The states after the last layer.
   *
   * @param pixels {@code (B, 3, H, W)}
   * @param seen sees the states between the layers
   * @return {@code (B, 1 + patches, C)}, not normalised
   */
  public NDArray encode(NDArray pixels, HiddenStates seen) {
    return encoder.apply(before.apply(embed(pixels)), null, seen);
  }

  /**
   * As {@link #encode(NDArray, HiddenStates)}, with some of the patches only.
   *
   * @param kept which of the class tokens and patches of all pictures, in the order of {@link
   *     #embed}, K + 1 of each: {@code (B (1 + K))}, int64
   * @return {@code (B, 1 + K, C)}
   */
  public NDArray encode(NDArray pixels, NDArray kept, HiddenStates seen) {
    NDArray all = embed(pixels);
    long batch = all.getShape().get(0);
    int width = config.tower().width();
    NDArray rows = ops.gatherRows(all.reshape(-1, width), kept).reshape(batch, -1, width);
    return encoder.apply(before.apply(rows), null, seen);
  }

  /** The norm after the last layer, which some models apply to the class token and some to all. */
  public NDArray normalise(NDArray states) {
    return after.apply(states);
  }
}
