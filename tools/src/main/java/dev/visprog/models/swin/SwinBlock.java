package dev.visprog.models.swin;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Mlp;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.WindowAttention;

/** Attention within windows, then an MLP, each normalised before (Liu et al. 2021, equation 3). */
final class SwinBlock {
  private final LayerNorm before;
  private final WindowAttention attention;
  private final NDArray bias;
  private final LayerNorm after;
  private final Mlp mlp;

  SwinBlock(Parameters p, SwinConfig config, SwinConfig.Stage stage) {
    int width = stage.width();
    Parameters own = p.in("attention.self");
    before = new LayerNorm(p.in("layernorm_before"), width, config.epsilon());
    attention =
        new WindowAttention(
            p,
            config.qkvBias()
                ? Linear.joined(own, width, width, "query", "key", "value")
                : Linear.joinedWithoutBias(own, width, width, "query", "key", "value"),
            Linear.of(p.in("attention.output.dense"), width, width),
            stage.heads());
    bias = PositionBias.of(own, config.window(), stage.heads());
    after = new LayerNorm(p.in("layernorm_after"), width, config.epsilon());
    mlp =
        new Mlp(
            p.in("intermediate.dense"),
            p.in("output.dense"),
            width,
            stage.hidden(),
            config.activation());
  }

  /**
   * Applies it.
   *
   * @param x {@code (N, C)}, the tokens of all maps
   * @param masks for each group of windows what keeps tokens apart, {@code (T, T)}
   */
  NDArray apply(NDArray x, StageWindows windows, NDArray[] masks) {
    NDList scores = new NDList();
    for (int group : windows.groups()) {
      scores.add(group == 0 ? bias : bias.add(masks[group]));
    }
    NDArray attended = attention.applyAdd(before.apply(x), windows.rows(), scores, x);
    return mlp.applyAdd(after.apply(attended), attended);
  }
}
