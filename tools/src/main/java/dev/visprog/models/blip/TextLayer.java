package dev.visprog.models.blip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.Heads;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Mlp;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.SelfAttention;
import org.jspecify.annotations.Nullable;

/**
 * A transformer layer that normalises after each part (Vaswani et al. 2017, section 3.1), with
 * attention to something else between attention to the text and the MLP (Li et al. 2022, figure 2).
 */
final class TextLayer {
  private final Ops ops;
  private final int heads;
  private final Linear qkv;
  private final Linear out;
  private final SelfAttention selfAttention;
  private final LayerNorm selfNorm;
  private final CrossAttention cross;
  private final Mlp mlp;
  private final LayerNorm mlpNorm;

  /**
   * With the weights of {@code p}.
   *
   * @param attended the width of what is attended to
   */
  TextLayer(Parameters p, BlipConfig.Text config, int attended) {
    ops = p.runtime().ops();
    heads = config.heads();
    int width = config.width();
    Parameters attention = p.in("attention");
    qkv = Linear.joined(attention.in("self"), width, width, "query", "key", "value");
    out = Linear.of(attention.in("output.dense"), width, width);
    selfAttention = new SelfAttention(attention, qkv, out, heads);
    selfNorm = new LayerNorm(attention.in("output.LayerNorm"), width, config.epsilon());
    cross = new CrossAttention(p.in("crossattention"), config, attended);
    mlp =
        new Mlp(
            p.in("intermediate.dense"),
            p.in("output.dense"),
            width,
            config.hidden(),
            config.activation());
    mlpNorm = new LayerNorm(p.in("output.LayerNorm"), width, config.epsilon());
  }

  /** What is attended to, {@code (B, K, attended)}, as this layer sees it. */
  KeyValues keyValues(NDArray states) {
    return cross.keyValues(states);
  }

  /**
   * A whole text, in which each token sees all.
   *
   * @param x {@code (B, T, C)}
   * @param mask what is added to the scores of its tokens, {@code (B, 1, 1, T)}
   * @param attended {@code (D, K, attended)}
   * @param rows which of the D each text attends to; or null if D is 1 or B
   */
  NDArray encode(NDArray x, @Nullable NDArray mask, NDArray attended, @Nullable NDArray rows) {
    int tokens = Math.toIntExact(x.getShape().get(1));
    NDArray text = selfNorm.apply(selfAttention.applyAdd(x, tokens, mask, x));
    KeyValues all = cross.keyValues(attended);
    return feedForward(cross.apply(text, rows == null ? all : all.select(rows), null));
  }

  /** A state, and the keys and values with which a text goes on. */
  record Decoded(NDArray state, KeyValues seen) {}

  /**
   * The next tokens of a text, which see those before them.
   *
   * @param x {@code (B, T, C)}
   * @param past of the tokens before them; null if there are none
   * @param causal what is added to the scores of its tokens, {@code (T, past + T)}; null for a
   *     single one
   * @param crossMask what is added to the scores of what is attended to; or null
   */
  Decoded decode(
      NDArray x,
      @Nullable KeyValues past,
      @Nullable NDArray causal,
      KeyValues attended,
      @Nullable NDArray crossMask) {
    NDList parts = qkv.apply(x).split(3, 2);
    KeyValues own =
        new KeyValues(Heads.split(parts.get(1), heads), Heads.split(parts.get(2), heads));
    KeyValues seen = past == null ? own : past.then(own);
    NDArray q = Heads.split(parts.get(0), heads);
    NDArray context = Heads.joined(ops.attention(q, seen.keys(), seen.values(), causal));
    NDArray text = selfNorm.apply(out.applyAdd(context, x));
    return new Decoded(feedForward(cross.apply(text, attended, crossMask)), seen);
  }

  private NDArray feedForward(NDArray x) {
    return mlpNorm.apply(mlp.applyAdd(x, x));
  }
}
