package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Parameters;

/** Layer normalisation over the channels of maps, {@code (B, C, H, W)}. */
final class ChannelNorm {
  private final LayerNorm norm;

  ChannelNorm(Parameters p, int channels, double epsilon) {
    norm = new LayerNorm(p, channels, epsilon);
  }

  NDArray apply(NDArray x) {
    return norm.apply(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2);
  }
}
