package dev.visprog.models.diffusion.block;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.nn.Conv2d;
import dev.visprog.models.nn.GroupNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Two convolutions beside a shortcut, each after a norm and SiLU (He et al. 2016); what the block
 * knows of the time is added between them (Ho et al. 2020, appendix B). Tensors {@code norm1 conv1
 * norm2 conv2}, {@code time_emb_proj} where there is a time and {@code conv_shortcut} where the
 * number of channels changes.
 */
public final class ResidualBlock {
  private final GroupNorm norm1;
  private final Conv2d conv1;
  private final GroupNorm norm2;
  private final Conv2d conv2;
  private final @Nullable Linear time;
  private final @Nullable Conv2d shortcut;

  private ResidualBlock(
      Parameters p, int in, int out, int groups, double epsilon, @Nullable Linear time) {
    norm1 = new GroupNorm(p.in("norm1"), groups, in, epsilon);
    conv1 = Conv2d.same(p.in("conv1"), in, out, 3);
    norm2 = new GroupNorm(p.in("norm2"), groups, out, epsilon);
    conv2 = Conv2d.same(p.in("conv2"), out, out, 3);
    shortcut = in == out ? null : Conv2d.same(p.in("conv_shortcut"), in, out, 1);
    this.time = time;
  }

  /**
   * One that knows nothing of the time.
   *
   * @param groups of the norms; a divisor of {@code in} and {@code out}
   */
  public static ResidualBlock of(Parameters p, int in, int out, int groups, double epsilon) {
    return new ResidualBlock(p, in, out, groups, epsilon, null);
  }

  /**
   * One that is told the time.
   *
   * @param timeWidth of the embedding of the time
   */
  public static ResidualBlock timed(
      Parameters p, int in, int out, int groups, double epsilon, int timeWidth) {
    Linear time = Linear.of(p.in("time_emb_proj"), timeWidth, out);
    return new ResidualBlock(p, in, out, groups, epsilon, time);
  }

  /**
   * Applies one that knows nothing of the time.
   *
   * @param x {@code (B, in, H, W)}
   * @return {@code (B, out, H, W)}
   */
  public NDArray apply(NDArray x) {
    return apply(x, null);
  }

  /**
   * Applies it.
   *
   * @param time {@code (1, timeWidth)}, after SiLU
   */
  public NDArray apply(NDArray x, @Nullable NDArray time) {
    NDArray hidden = convolved(norm1, conv1, x);
    if (this.time != null && time != null) {
      NDArray known = this.time.apply(time);
      hidden = Chain.next(hidden, h -> h.add(known.reshape(1, -1, 1, 1)));
    }
    NDArray changed = Chain.next(hidden, h -> convolved(norm2, conv2, h));
    NDArray kept = shortcut == null ? x : shortcut.apply(x);
    return kept.add(changed);
  }

  /** As pictures are large, what is no longer needed is freed at once. */
  private static NDArray convolved(GroupNorm norm, Conv2d conv, NDArray x) {
    return Chain.next(norm.apply(x, Activation.SILU), conv::apply);
  }
}
