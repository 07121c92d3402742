package dev.visprog.models.diffusion.unet;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.diffusion.block.Chain;
import dev.visprog.models.diffusion.block.ResidualBlock;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * The layers at one size of feature maps: convolutional blocks, each with a transformer or none.
 */
final class Stage {
  private final List<ResidualBlock> blocks = new ArrayList<>();
  private final List<TextTransformer> transformers = new ArrayList<>();

  /**
   * Puts it together. Tensors {@code resnets.0 attentions.0 resnets.1 …}.
   *
   * @param in channels of what enters each block
   * @param stage what leaves it, and whether there are transformers
   */
  Stage(Parameters p, UnetConfig config, UnetConfig.Stage stage, List<Integer> in) {
    for (int i = 0; i < in.size(); i++) {
      blocks.add(
          ResidualBlock.timed(
              p.in("resnets." + i), config.block(in.get(i), stage), config.timeWidth()));
      if (stage.attends()) {
        transformers.add(new TextTransformer(p.in("attentions." + i), config, stage));
      }
    }
  }

  int layers() {
    return blocks.size();
  }

  /**
   * Applies one layer; what it creates on the way is freed.
   *
   * @param x {@code (B, in, H, W)}
   */
  NDArray apply(int layer, NDArray x, Condition condition, UnetStates seen) {
    return Scope.result(
        () -> {
          NDArray block = blocks.get(layer).apply(x, condition.time());
          seen.see("resnet", block);
          if (transformers.isEmpty()) {
            return block;
          }
          NDArray attended =
              Chain.next(block, each -> transformers.get(layer).apply(each, condition.text()));
          seen.see("transformer", attended);
          return attended;
        });
  }
}
