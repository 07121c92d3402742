package dev.visprog.models.diffusion.vae;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.diffusion.block.Chain;
import dev.visprog.models.diffusion.block.Downsample;
import dev.visprog.models.diffusion.block.ResidualBlock;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.Conv2d;
import dev.visprog.models.nn.GroupNorm;
import dev.visprog.models.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/** From a picture to the mean and the logarithm of the variance of its latents. */
final class Encoder {
  private final ModelRuntime runtime;
  private final Conv2d first;
  private final List<List<ResidualBlock>> stages = new ArrayList<>();
  private final List<Downsample> smaller = new ArrayList<>();
  private final Middle middle;
  private final GroupNorm lastNorm;
  private final Conv2d last;

  Encoder(Parameters p, VaeConfig config) {
    runtime = p.runtime();
    List<Integer> widths = config.widths();
    first = Conv2d.same(p.in("conv_in"), config.picture(), widths.get(0), 3);
    for (int i = 0; i < widths.size(); i++) {
      Parameters stage = p.in("down_blocks." + i);
      List<ResidualBlock> blocks = new ArrayList<>();
      for (int j = 0; j < config.layers(); j++) {
        int in = j == 0 && i > 0 ? widths.get(i - 1) : widths.get(i);
        blocks.add(ResidualBlock.of(stage.in("resnets." + j), config.block(in, widths.get(i))));
      }
      stages.add(blocks);
      if (i < widths.size() - 1) {
        smaller.add(Downsample.paddedAtTheEnd(stage.in("downsamplers.0"), widths.get(i)));
      }
    }
    middle = new Middle(p.in("mid_block"), config);
    int width = config.smallest();
    lastNorm = new GroupNorm(p.in("conv_norm_out"), config.groups(), width, VaeConfig.EPSILON);
    last = Conv2d.same(p.in("conv_out"), width, 2 * config.latent(), 3);
  }

  /**
   * Applies it.
   *
   * @param picture {@code (B, 3, H, W)}
   * @return {@code (B, 2 latent, H / factor, W / factor)}
   */
  NDArray apply(NDArray picture, VaeStates seen) {
    NDArray state = first.apply(picture);
    for (int i = 0; i < stages.size(); i++) {
      for (ResidualBlock block : stages.get(i)) {
        runtime.checkCancelled();
        state = Chain.next(state, block::apply);
      }
      if (i < smaller.size()) {
        state = Chain.next(state, smaller.get(i)::apply);
      }
      seen.see("encoder_down_block." + i, state);
    }
    state = Chain.next(state, middle::apply);
    seen.see("encoder_mid_block", state);
    NDArray normed = Chain.next(state, each -> lastNorm.apply(each, Activation.SILU));
    return Chain.next(normed, last::apply);
  }
}
