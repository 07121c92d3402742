package dev.visprog.models.diffusion.unet;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.diffusion.block.Chain;
import dev.visprog.models.nn.CrossAttention;
import dev.visprog.models.nn.GatedMlp;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.SelfAttention;

/** Attention of places to each other, attention of places to the text, and an MLP. */
final class TransformerLayer {
  private static final double EPSILON = 1e-5;
  private static final int EXPANSION = 4;

  private final LayerNorm norm1;
  private final SelfAttention toPlaces;
  private final LayerNorm norm2;
  private final CrossAttention toText;
  private final LayerNorm norm3;
  private final GatedMlp mlp;

  TransformerLayer(Parameters p, int width, int heads, int text) {
    norm1 = new LayerNorm(p.in("norm1"), width, EPSILON);
    Parameters places = p.in("attn1");
    toPlaces =
        new SelfAttention(
            places,
            Linear.joinedWithoutBias(places, width, width, "to_q", "to_k", "to_v"),
            Linear.of(places.in("to_out.0"), width, width),
            heads);
    norm2 = new LayerNorm(p.in("norm2"), width, EPSILON);
    Parameters texts = p.in("attn2");
    toText =
        new CrossAttention(
            texts,
            Linear.withoutBias(texts.in("to_q"), width, width),
            Linear.withoutBias(texts.in("to_k"), text, width),
            Linear.withoutBias(texts.in("to_v"), text, width),
            Linear.of(texts.in("to_out.0"), width, width),
            heads);
    norm3 = new LayerNorm(p.in("norm3"), width, EPSILON);
    mlp = new GatedMlp(p.in("ff.net.0.proj"), p.in("ff.net.2"), width, EXPANSION * width);
  }

  /**
   * Applies it.
   *
   * @param x {@code (B, T, C)}
   * @param text {@code (B, N, D)}
   */
  NDArray apply(NDArray x, NDArray text) {
    int places = Math.toIntExact(x.getShape().get(1));
    NDArray seen = toPlaces.applyAdd(norm1.apply(x), places, null, x);
    NDArray read =
        Chain.next(seen, each -> toText.applyAdd(norm2.apply(each), text, text, null, each));
    return Chain.next(read, each -> mlp.applyAdd(norm3.apply(each), each));
  }
}
