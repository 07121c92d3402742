package dev.visprog.models.benchmark;

import dev.visprog.models.sam.SamConfig;
import dev.visprog.models.sam.VisionConfig;

/** The products of a SAM. Patches that only fill up windows are counted as keys alone. */
final class SamFlops {
  private SamFlops() {}

  /** Of one picture and one box in it. */
  static double of(SamConfig config) {
    VisionConfig vision = config.vision();
    long patches = (long) vision.grid() * vision.grid();
    double sum =
        Flops.patches(patches, vision.patch(), vision.width())
            + Flops.linear(patches, vision.width(), vision.channels())
            + Flops.convolution(patches, vision.channels(), vision.channels(), 3);
    for (int layer = 0; layer < vision.layers(); layer++) {
      sum += layer(vision, patches, vision.reach(layer));
    }
    return sum + decoder(config.decoder(), patches, vision.channels());
  }

  private static double layer(VisionConfig vision, long patches, int side) {
    double positions = vision.relativePositions() ? 2.0 * side : 0;
    return Flops.linear(patches, vision.width(), 4L * vision.width())
        + Flops.linear(patches, vision.width(), 2L * vision.hidden())
        + Flops.attention(patches, (long) side * side, vision.width())
        + positions * Flops.linear(patches, vision.width(), 1);
  }

  /** What the patches take; the few tokens of a prompt are a hundredth of that. */
  private static double decoder(SamConfig.Decoder config, long patches, int width) {
    double layer = Flops.linear(patches, width, 2L * width);
    double last = Flops.linear(patches, width, 2L * config.attentionWidth());
    double upscaling =
        Flops.linear(patches, width, width) + Flops.linear(4 * patches, width / 4, width / 2);
    return config.layers() * layer
        + last
        + upscaling
        + Flops.linear(16 * patches, width / 8, config.masks());
  }
}
