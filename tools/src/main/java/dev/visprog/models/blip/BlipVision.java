package dev.visprog.models.blip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.Encoder;
import dev.visprog.models.nn.EncoderLayer;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Mlp;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.SelfAttention;
import java.util.ArrayList;
import java.util.List;

/**
 * A vision transformer (Dosovitskiy et al. 2021). Its state is one vector for the picture, the
 * class token, and one for each patch, row by row.
 */
final class BlipVision {
  private final Ops ops;
  private final BlipConfig.Vision config;
  private final NDArray classToken;
  private final NDArray patches;
  private final NDArray patchBias;
  private final NDArray positions;
  private final Encoder encoder;
  private final LayerNorm after;

  BlipVision(Parameters p, BlipConfig.Vision config) {
    this.ops = p.runtime().ops();
    this.config = config;
    int width = config.width();
    Parameters embeddings = p.in("embeddings");
    classToken = embeddings.array("class_embedding", 1, 1, width);
    patches = embeddings.array("patch_embedding.weight", width, 3, config.patch(), config.patch());
    patchBias = embeddings.array("patch_embedding.bias", width);
    positions = embeddings.array("position_embedding", 1, config.tokens(), width);
    List<EncoderLayer> layers = new ArrayList<>();
    for (int i = 0; i < config.layers(); i++) {
      layers.add(layer(p.in("encoder.layers." + i), config));
    }
    encoder = new Encoder(p, layers);
    after = new LayerNorm(p.in("post_layernorm"), width, config.epsilon());
  }

  private static EncoderLayer layer(Parameters p, BlipConfig.Vision config) {
    int width = config.width();
    Parameters attention = p.in("self_attn");
    return new EncoderLayer(
        new LayerNorm(p.in("layer_norm1"), width, config.epsilon()),
        new SelfAttention(
            attention,
            Linear.of(attention.in("qkv"), width, 3 * width),
            Linear.of(attention.in("projection"), width, width),
            config.heads()),
        new LayerNorm(p.in("layer_norm2"), width, config.epsilon()),
        new Mlp(p.in("mlp.fc1"), p.in("mlp.fc2"), width, config.hidden(), config.activation()));
  }

  BlipConfig.Vision config() {
    return config;
  }

  /**
   * The class token and the patches, each with its place.
   *
   * @param pixels {@code (B, 3, H, W)}, H and W the image size
   * @return {@code (B, 1 + patches, C)}
   */
  NDArray embed(NDArray pixels) {
    long batch = pixels.getShape().get(0);
    int width = config.width();
    NDArray rows =
        ops.conv2d(pixels, patches, patchBias, config.patch(), 0, 1) // (B, C, h, w)
            .reshape(batch, width, -1)
            .transpose(0, 2, 1); // (B, patches, C)
    NDArray tokens = classToken.broadcast(new Shape(batch, 1, width));
    return NDArrays.concat(new NDList(tokens, rows), 1).add(positions);
  }

  /**
   * The normalised states after the last layer.
   *
   * @param pixels {@code (B, 3, H, W)}
   * @param seen sees the states between the layers
   * @return {@code (B, 1 + patches, C)}
   */
  NDArray encode(NDArray pixels, HiddenStates seen) {
    return after.apply(encoder.apply(embed(pixels), null, seen));
  }
}
