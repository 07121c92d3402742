package dev.visprog.models.blip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.Heads;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import org.jspecify.annotations.Nullable;

/** Attention of a text to a picture, or of an answer to its question, with a norm after it. */
final class CrossAttention {
  private final Ops ops;
  private final int heads;
  private final Linear query;
  private final Linear keyValue;
  private final Linear out;
  private final LayerNorm norm;

  /**
   * With the weights of {@code p}.
   *
   * @param attended the width of what is attended to
   */
  CrossAttention(Parameters p, BlipConfig.Text config, int attended) {
    ops = p.runtime().ops();
    heads = config.heads();
    int width = config.width();
    query = Linear.of(p.in("self.query"), width, width);
    keyValue = Linear.joined(p.in("self"), attended, width, "key", "value");
    out = Linear.of(p.in("output.dense"), width, width);
    norm = new LayerNorm(p.in("output.LayerNorm"), width, config.epsilon());
  }

  /** What is attended to, {@code (B, K, attended)}, as this layer sees it. */
  KeyValues keyValues(NDArray states) {
    NDList both = keyValue.apply(states).split(2, 2);
    return new KeyValues(Heads.split(both.get(0), heads), Heads.split(both.get(1), heads));
  }

  /**
   * Applies it.
   *
   * @param x {@code (B, T, C)}
   * @param mask what is added to the scores, broadcast to {@code (B, heads, T, K)}; or null
   */
  NDArray apply(NDArray x, KeyValues attended, @Nullable NDArray mask) {
    KeyValues all = attended.repeated(x.getShape().get(0));
    NDArray q = Heads.split(query.apply(x), heads);
    NDArray context = Heads.joined(ops.attention(q, all.keys(), all.values(), mask));
    return norm.apply(out.applyAdd(context, x));
  }
}
