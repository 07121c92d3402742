package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.PixelBatch;
import dev.visprog.models.image.PixelValues;
import dev.visprog.models.image.ProcessorKind;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.Network;
import dev.visprog.models.nn.Rows;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.List;

/** From pictures and prompts to what the network makes of each, as plain numbers. */
final class SamEncoder implements AutoCloseable {
  /** Patches, over all prompts of one call: each takes some kilobytes on its way to a mask. */
  private static final int PATCHES = 1 << 15;

  private final SamConfig config;
  private final ImageProcessor processor;
  private final Network<SamNetwork> network;

  SamEncoder(Checkpoint checkpoint, ModelRuntime runtime) throws CheckpointException {
    config = SamConfig.of(Config.of(checkpoint));
    processor = ImageProcessor.of(ProcessorKind.SAM, checkpoint);
    processor.requireSquare(config.vision().imageSize(), checkpoint);
    network = Network.load(runtime, checkpoint, p -> new SamNetwork(p, config));
  }

  SamConfig config() {
    return config;
  }

  SamImage encode(Image picture) {
    PixelValues values = processor.process(picture);
    PixelBatch pixels = PixelBatch.of(List.of(values));
    ModelRuntime runtime = network.runtime();
    float[] features =
        runtime.call(
            () ->
                network
                    .layers()
                    .images()
                    .apply(Inputs.pixels(runtime.manager(), pixels), HiddenStates.UNSEEN)
                    .toFloatArray());
    return new SamImage(
        picture.width(),
        picture.height(),
        values.validWidth(),
        values.validHeight(),
        config.vision().imageSize(),
        features);
  }

  /** Receives the masks of prompts, one prompt after the other. */
  @FunctionalInterface
  interface MaskReceiver {
    void take(int prompt, List<LowMask> masks);
  }

  /**
   * Draws the masks of prompts, some at a time, so that only those of a few are there at once.
   *
   * @param several whether to draw the masks for ambiguous prompts, or the single one for others
   */
  void each(SamImage picture, List<Prompt> prompts, boolean several, MaskReceiver receiver) {
    int most = batch();
    int from = 0;
    while (from < prompts.size()) {
      int to = from + 1;
      while (to < prompts.size()
          && to - from < most
          && prompts.get(to).form().equals(prompts.get(from).form())) {
        to++;
      }
      List<List<LowMask>> drawn = draw(picture, prompts.subList(from, to), several);
      for (int i = 0; i < drawn.size(); i++) {
        receiver.take(from + i, drawn.get(i));
      }
      from = to;
    }
  }

  /** How many prompts go through the network together. */
  int batch() {
    return Math.max(1, PATCHES / patches());
  }

  private int patches() {
    return config.vision().grid() * config.vision().grid();
  }

  /** Prompts of one form. */
  private List<List<LowMask>> draw(SamImage picture, List<Prompt> prompts, boolean several) {
    int channels = config.vision().channels();
    if (picture.features().length != patches() * channels) {
      throw new IllegalArgumentException(
          "got a picture of %d numbers, want %d: it comes from another model"
              .formatted(picture.features().length, patches() * channels));
    }
    ModelRuntime runtime = network.runtime();
    return runtime.call(
        () -> {
          runtime.checkCancelled();
          SamNetwork sam = network.layers();
          NDArray features =
              runtime
                  .manager()
                  .create(picture.features(), new Shape(1, patches(), channels))
                  .add(sam.prompts().maps(runtime.manager(), prompts));
          NDArray tokens =
              sam.decoder()
                  .tokens(
                      sam.prompts()
                          .tokens(runtime.manager(), prompts, picture.scaleX(), picture.scaleY()));
          return masks(sam.decoder().draw(sam.decoder().look(tokens, features), several));
        });
  }

  private static List<List<LowMask>> masks(MaskDecoder.Drawn drawn) {
    int side = Math.toIntExact(drawn.logits().getShape().get(2));
    List<float[]> logits = Rows.of(drawn.logits().reshape(-1, (long) side * side));
    List<List<LowMask>> all = new ArrayList<>();
    int next = 0;
    for (float[] qualities : Rows.of(drawn.quality())) {
      List<LowMask> masks = new ArrayList<>();
      for (float quality : qualities) {
        masks.add(new LowMask(side, logits.get(next++), quality));
      }
      all.add(masks);
    }
    return all;
  }

  @Override
  public void close() {
    network.close();
  }
}
