package dev.visprog.models.benchmark;

import dev.visprog.models.diffusion.unet.UnetConfig;
import dev.visprog.models.diffusion.vae.VaeConfig;
import java.util.List;

/** The products of the parts of a Stable Diffusion. */
public final class DiffusionFlops {
  private DiffusionFlops() {}

  /**
   * Of one question to the denoising network, for one of the batch.
   *
   * @param side height and width of the latents
   * @param tokens of the text
   */
  public static double step(UnetConfig config, int side, int tokens) {
    List<UnetConfig.Stage> stages = config.stages();
    int last = stages.size() - 1;
    long all = (long) side * side;
    double sum =
        Flops.convolution(all, config.in(), config.firstWidth(), 3)
            + Flops.convolution(all, config.firstWidth(), config.out(), 3);
    int before = config.firstWidth();
    for (int i = 0; i <= last; i++) {
      UnetConfig.Stage stage = stages.get(i);
      long places = places(side, i);
      sum += block(places, before, stage.width());
      sum += (config.layers() - 1) * block(places, stage.width(), stage.width());
      sum +=
          stage.attends() ? config.layers() * attention(places, stage, config.text(), tokens) : 0;
      if (i < last) {
        sum += Flops.convolution(places(side, i + 1), stage.width(), stage.width(), 3);
      }
      before = stage.width();
    }
    sum += 2 * block(places(side, last), before, before);
    sum += attention(places(side, last), stages.get(last), config.text(), tokens);
    for (int i = last; i >= 0; i--) {
      UnetConfig.Stage stage = stages.get(i);
      int width = stage.width();
      int above = stages.get(Math.max(0, i - 1)).width();
      long places = places(side, i);
      for (int layer = 0; layer <= config.layers(); layer++) {
        int own = layer == 0 ? before : width;
        sum += block(places, own + (layer == config.layers() ? above : width), width);
      }
      boolean attends = config.upAttends().get(last - i);
      sum += attends ? (config.layers() + 1) * attention(places, stage, config.text(), tokens) : 0;
      if (i > 0) {
        sum += Flops.convolution(places(side, i - 1), width, width, 3);
      }
      before = width;
    }
    return sum;
  }

  /**
   * Of making a picture of latents.
   *
   * @param side height and width of the latents
   */
  public static double decoding(VaeConfig config, int side) {
    List<Integer> widths = config.widths();
    int before = widths.get(widths.size() - 1);
    long places = (long) side * side;
    double sum =
        Flops.convolution(places, config.latent(), before, 3)
            + 2 * block(places, before, before)
            + Flops.linear(places, before, 4L * before)
            + Flops.attention(places, places, before);
    for (int i = widths.size() - 1; i >= 0; i--) {
      int width = widths.get(i);
      sum += block(places, before, width) + config.layers() * block(places, width, width);
      if (i > 0) {
        places *= 4;
        sum += Flops.convolution(places, width, width, 3);
      }
      before = width;
    }
    return sum + Flops.convolution(places, before, config.picture(), 3);
  }

  private static long places(int side, int stage) {
    long smaller = Math.max(1, side >> stage);
    return smaller * smaller;
  }

  private static double block(long places, int in, int out) {
    double shortcut = in == out ? 0 : Flops.linear(places, in, out);
    return Flops.convolution(places, in, out, 3)
        + Flops.convolution(places, out, out, 3)
        + shortcut;
  }

  private static double attention(long places, UnetConfig.Stage stage, int text, int tokens) {
    int width = stage.width();
    double layer =
        Flops.linear(places, width, 4L * width) // among places
            + Flops.attention(places, places, width)
            + Flops.linear(places, width, 2L * width) // to the text
            + Flops.linear(tokens, text, 2L * width)
            + Flops.attention(places, tokens, width)
            + Flops.linear(places, width, 12L * width); // the MLP, half of it twice
    return 2 * Flops.linear(places, width, width) + stage.depth() * layer;
  }
}
