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

  private ResidualBlock(Parameters p, Sizes sizes, @Nullable Linear time) {
    int in = sizes.in();
    int out = sizes.out();
    int groups = sizes.groups();
    double epsilon = sizes.epsilon();
    norm1 = new GroupNorm(p.in("norm1"), groups, in, epsilon);
    conv1 = sizes.convolution(p.in("conv1"), in);
    norm2 = new GroupNorm(p.in("norm2"), groups, out, epsilon);
    conv2 = sizes.convolution(p.in("conv2"), out);
    shortcut = in == out ? null : Conv2d.same(p.in("conv_shortcut"), in, out, 1);
    this.time = time;
  }

  /**
   * The sizes of a block.
   *
   * @param in channels of what enters
   * @param out channels of what leaves
   * @param groups of the norms; a divisor of both
   * @param epsilon of the norms
   * @param side height and width of the feature maps, about; 0 if nothing is known
   */
  public record Sizes(int in, int out, int groups, double epsilon, int side) {
    private Conv2d convolution(Parameters p, int channels) {
      return side == 0 ? Conv2d.same(p, channels, out, 3) : Conv2d.same(p, channels, out, 3, side);
    }
  }

  /** One that knows nothing of the time. */
  public static ResidualBlock of(Parameters p, Sizes sizes) {
    return new ResidualBlock(p, sizes, null);
  }

  /**
   * One that is told the time.
   *
   * @param timeWidth of the embedding of the time
   */
  public static ResidualBlock timed(Parameters p, Sizes sizes, int timeWidth) {
    return new ResidualBlock(p, sizes, Linear.of(p.in("time_emb_proj"), timeWidth, sizes.out()));
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
   * @param time {@code (1, timeWidth)} for all of the batch or {@code (B, timeWidth)}, after SiLU
   */
  public NDArray apply(NDArray x, @Nullable NDArray time) {
    NDArray hidden = convolved(norm1, conv1, x);
    if (this.time != null && time != null) {
      NDArray known = this.time.apply(time);
      hidden = Chain.next(hidden, h -> h.add(known.reshape(known.getShape().get(0), -1, 1, 1)));
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
