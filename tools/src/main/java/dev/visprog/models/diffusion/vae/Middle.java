package dev.visprog.models.diffusion.vae;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.diffusion.block.Chain;
import dev.visprog.models.diffusion.block.ResidualBlock;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.Parameters;

/** The layers at the smallest size. Tensors {@code resnets.0 attentions.0 resnets.1}. */
final class Middle {
  private final ResidualBlock first;
  private final PlaceAttention attention;
  private final ResidualBlock second;

  Middle(Parameters p, VaeConfig config) {
    int width = config.smallest();
    first = ResidualBlock.of(p.in("resnets.0"), config.block(width, width));
    attention = new PlaceAttention(p.in("attentions.0"), width, config.groups(), VaeConfig.EPSILON);
    second = ResidualBlock.of(p.in("resnets.1"), config.block(width, width));
  }

  NDArray apply(NDArray x) {
    return Scope.result(
        () -> Chain.next(Chain.next(first.apply(x), attention::apply), second::apply));
  }
}
