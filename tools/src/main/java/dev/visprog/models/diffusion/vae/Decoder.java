package dev.visprog.models.diffusion.vae;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.diffusion.block.Chain;
import dev.visprog.models.diffusion.block.ResidualBlock;
import dev.visprog.models.diffusion.block.Upsample;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.Conv2d;
import dev.visprog.models.nn.GroupNorm;
import dev.visprog.models.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/** From latents to a picture. */
final class Decoder {
  private final ModelRuntime runtime;
  private final Conv2d first;
  private final Middle middle;
  private final List<List<ResidualBlock>> stages = new ArrayList<>();
  private final List<Upsample> larger = new ArrayList<>();
  private final GroupNorm lastNorm;
  private final Conv2d last;

  Decoder(Parameters p, VaeConfig config) {
    runtime = p.runtime();
    List<Integer> widths = config.widths();
    int count = widths.size();
    first = Conv2d.same(p.in("conv_in"), config.latent(), config.smallest(), 3);
    middle = new Middle(p.in("mid_block"), config);
    int before = config.smallest();
    for (int i = 0; i < count; i++) {
      Parameters stage = p.in("up_blocks." + i);
      int width = widths.get(count - 1 - i);
      List<ResidualBlock> blocks = new ArrayList<>();
      for (int j = 0; j <= config.layers(); j++) {
        blocks.add(ResidualBlock.of(stage.in("resnets." + j), config.block(before, width)));
        before = width;
      }
      stages.add(blocks);
      if (i < count - 1) {
        larger.add(new Upsample(stage.in("upsamplers.0"), width));
      }
    }
    lastNorm = new GroupNorm(p.in("conv_norm_out"), config.groups(), before, VaeConfig.EPSILON);
    last = Conv2d.same(p.in("conv_out"), before, config.picture(), 3);
  }

  /**
   * Applies it.
   *
   * @param latents {@code (B, latent, h, w)}
   * @return {@code (B, 3, factor h, factor w)}
   */
  NDArray apply(NDArray latents, VaeStates seen) {
    NDArray state = Chain.next(first.apply(latents), middle::apply);
    seen.see("decoder_mid_block", state);
    for (int i = 0; i < stages.size(); i++) {
      for (ResidualBlock block : stages.get(i)) {
        runtime.checkCancelled();
        state = Chain.next(state, block::apply);
      }
      if (i < larger.size()) {
        Upsample upsample = larger.get(i);
        Shape shape = state.getShape();
        int height = Math.toIntExact(2 * shape.get(2));
        int width = Math.toIntExact(2 * shape.get(3));
        state = Chain.next(state, each -> upsample.apply(each, height, width));
      }
    }
    NDArray normed = Chain.next(state, each -> lastNorm.apply(each, Activation.SILU));
    return Chain.next(normed, last::apply);
  }
}
