package dev.visprog.models.benchmark;

import dev.visprog.models.maskformer.MaskFormerConfig;
import dev.visprog.models.swin.SwinConfig;
import java.util.List;

/** The products of a MaskFormer. Tokens that only fill up windows are counted as keys alone. */
final class MaskFormerFlops {
  private MaskFormerFlops() {}

  /**
   * Of one picture.
   *
   * @param height rows after preparation
   * @param width columns after preparation
   */
  static double of(MaskFormerConfig config, int height, int width) {
    SwinConfig swin = config.swin();
    List<SwinConfig.Stage> stages = swin.stages();
    int down = height / swin.patch();
    int across = width / swin.patch();
    long queries = config.decoder().queries();
    long pixels = (long) down * across;
    double sum =
        Flops.patches(pixels, swin.patch(), stages.get(0).width())
            + Flops.convolution(pixels, config.pyramid(), config.embedding(), 3)
            + Flops.linear(queries, config.embedding(), pixels);
    for (int i = 0; i < stages.size(); i++) {
      SwinConfig.Stage stage = stages.get(i);
      long tokens = (long) down * across;
      sum += stage.depth() * block(stage, tokens, windowed(down, across, swin.window()), swin);
      boolean last = i + 1 == stages.size();
      sum += Flops.convolution(tokens, stage.width(), config.pyramid(), last ? 3 : 1);
      if (last) {
        return sum + decoder(config.decoder(), tokens, stage.width(), config.embedding());
      }
      sum += Flops.convolution(tokens, config.pyramid(), config.pyramid(), 3);
      down = (down + 1) / 2;
      across = (across + 1) / 2;
      sum += Flops.linear((long) down * across, 4L * stage.width(), 2L * stage.width());
    }
    return sum;
  }

  private static long windowed(int down, int across, int window) {
    return (long) ((down + window - 1) / window)
        * ((across + window - 1) / window)
        * window
        * window;
  }

  private static double block(SwinConfig.Stage stage, long tokens, long windowed, SwinConfig swin) {
    return Flops.linear(tokens, stage.width(), 4L * stage.width())
        + Flops.linear(tokens, stage.width(), 2L * stage.hidden())
        + Flops.attention(windowed, (long) swin.window() * swin.window(), stage.width());
  }

  private static double decoder(MaskFormerConfig.Decoder config, long keys, int in, int embedding) {
    long queries = config.queries();
    long width = config.width();
    double layer =
        Flops.linear(queries, width, 6 * width)
            + Flops.linear(keys, width, 2 * width)
            + Flops.attention(queries, queries + keys, width)
            + Flops.linear(queries, width, 2L * config.hidden());
    double heads = Flops.linear(queries, width, 2 * width + embedding);
    return Flops.linear(keys, in, width) + config.layers() * layer + heads;
  }
}
