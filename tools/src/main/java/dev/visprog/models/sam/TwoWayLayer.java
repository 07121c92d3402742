package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.CrossAttention;
import dev.visprog.models.nn.Heads;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Mlp;
import dev.visprog.models.nn.Parameters;
import java.util.List;

/**
 * A layer in which tokens attend to each other and to the picture, and the picture to the tokens
 * (Kirillov et al. 2023, appendix A, figure 14).
 */
final class TwoWayLayer {
  private final Ops ops;
  private final int heads;
  private final boolean first;
  private final CrossAttention tokensToTokens;
  private final ImageProjection image;
  private final Linear tokenQuery;
  private final Linear tokenOut;
  private final Linear tokenKey;
  private final Linear tokenValue;
  private final Linear imageOut;
  private final LayerNorm[] norms = new LayerNorm[4];
  private final Mlp mlp;

  /** What leaves the layer: tokens {@code (B, T, C)} and the picture {@code (B, P, C)}. */
  record State(NDArray tokens, NDArray image) {}

  /**
   * With the weights of {@code p}.
   *
   * @param places of the patches, {@code (P, C)}
   * @param first whether it is the first layer, whose tokens are nothing but their places yet
   */
  TwoWayLayer(Parameters p, SamConfig.Decoder config, NDArray places, int channels, boolean first) {
    ops = p.runtime().ops();
    heads = config.heads();
    this.first = first;
    int half = channels / 2;
    tokensToTokens =
        new CrossAttention(
            p,
            Linear.of(p.in("self_attn.q_proj"), channels, channels),
            Linear.of(p.in("self_attn.k_proj"), channels, channels),
            Linear.of(p.in("self_attn.v_proj"), channels, channels),
            Linear.of(p.in("self_attn.out_proj"), channels, channels),
            heads);
    Parameters toImage = p.in("cross_attn_token_to_image");
    Parameters toTokens = p.in("cross_attn_image_to_token");
    image =
        new ImageProjection(
            p,
            List.of(
                new ImageProjection.Part(toImage.in("k_proj"), true),
                new ImageProjection.Part(toImage.in("v_proj"), false),
                new ImageProjection.Part(toTokens.in("q_proj"), true)),
            places,
            channels,
            half,
            heads);
    tokenQuery = Linear.of(toImage.in("q_proj"), channels, half);
    tokenOut = Linear.of(toImage.in("out_proj"), half, channels);
    tokenKey = Linear.of(toTokens.in("k_proj"), channels, half);
    tokenValue = Linear.of(toTokens.in("v_proj"), channels, half);
    imageOut = Linear.of(toTokens.in("out_proj"), half, channels);
    for (int i = 0; i < norms.length; i++) {
      norms[i] = new LayerNorm(p.in("layer_norm" + (i + 1)), channels, config.epsilon());
    }
    mlp =
        new Mlp(p.in("mlp.lin1"), p.in("mlp.lin2"), channels, config.hidden(), config.activation());
  }

  /**
   * Applies it.
   *
   * @param tokens {@code (B, T, C)}
   * @param places what is added to tokens that are compared, {@code (B, T, C)}
   * @param picture {@code (B, P, C)}, or {@code (1, P, C)} if it is the same for all
   */
  State apply(NDArray tokens, NDArray places, NDArray picture) {
    List<NDArray> projected = image.apply(picture);
    NDArray attended = norms[0].apply(toEachOther(tokens, places));

    NDArray query = Heads.split(tokenQuery.apply(attended.add(places)), heads);
    NDArray seen =
        ops.attention(query, all(projected.get(0), query), all(projected.get(1), query), null);
    NDArray looked = norms[1].apply(tokenOut.applyAdd(Heads.joined(seen), attended));
    NDArray result = norms[2].apply(mlp.applyAdd(looked, looked));

    NDArray key = Heads.split(tokenKey.apply(result.add(places)), heads);
    NDArray value = Heads.split(tokenValue.apply(result), heads);
    NDArray told = ops.attention(all(projected.get(2), key), key, value, null);
    NDArray after = imageOut.apply(Heads.joined(told)).add(picture);
    return new State(result, norms[3].apply(after));
  }

  private NDArray toEachOther(NDArray tokens, NDArray places) {
    if (first) {
      return tokensToTokens.apply(tokens, tokens, tokens, null);
    }
    NDArray placed = tokens.add(places);
    return tokensToTokens.applyAdd(placed, placed, tokens, null, tokens);
  }

  /** A picture for each prompt. */
  static NDArray all(NDArray picture, NDArray tokens) {
    Shape shape = picture.getShape();
    long batch = tokens.getShape().get(0);
    return shape.get(0) == batch
        ? picture
        : picture.broadcast(new Shape(batch, shape.get(1), shape.get(2), shape.get(3)));
  }
}
