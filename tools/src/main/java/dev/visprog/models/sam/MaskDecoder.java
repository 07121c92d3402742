package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws masks (Kirillov et al. 2023, appendix A, "lightweight mask decoder"). A token for each mask
 * becomes the weights of a linear classifier of the places of the picture; another token predicts
 * how good the masks are.
 */
final class MaskDecoder {
  private final int grid;
  private final int masks;
  private final NDArray ownTokens;
  private final TwoWayTransformer transformer;
  private final Upscaling upscaling;
  private final List<FeedForward> classifiers = new ArrayList<>();
  private final FeedForward quality;

  /**
   * With the weights of {@code p}.
   *
   * @param places of the patches, {@code (P, C)}
   */
  MaskDecoder(Parameters p, SamConfig config, NDArray places) {
    SamConfig.Decoder decoder = config.decoder();
    int channels = config.vision().channels();
    grid = config.vision().grid();
    masks = decoder.masks();
    NDArray qualityToken = p.in("iou_token").array("weight", 1, channels);
    NDArray maskTokens = p.in("mask_tokens").array("weight", masks + 1, channels);
    ownTokens =
        p.computed(
            () ->
                NDArrays.concat(new NDList(qualityToken, maskTokens), 0)
                    .reshape(1, masks + 2, channels));
    transformer = new TwoWayTransformer(p.in("transformer"), decoder, places, channels);
    upscaling = new Upscaling(p, channels);
    for (int i = 0; i <= masks; i++) {
      classifiers.add(
          new FeedForward(
              p.in("output_hypernetworks_mlps." + i), channels, channels, channels / 8, 3));
    }
    quality =
        new FeedForward(
            p.in("iou_prediction_head"),
            channels,
            decoder.qualityWidth(),
            masks + 1,
            decoder.qualityLayers());
  }

  /**
   * What comes out.
   *
   * @param logits of masks, {@code (B, M, 4 grid, 4 grid)}
   * @param quality of each, {@code (B, M)}
   */
  record Drawn(NDArray logits, NDArray quality) {}

  /** The own tokens with those of prompts behind them: {@code (B, T, C)}. */
  NDArray tokens(NDArray prompts) {
    Shape shape = prompts.getShape();
    NDArray own = ownTokens.broadcast(new Shape(shape.get(0), masks + 2L, shape.get(2)));
    return NDArrays.concat(new NDList(own, prompts), 1);
  }

  /**
   * Lets tokens and the picture look at each other.
   *
   * @param tokens {@code (B, T, C)}
   * @param picture {@code (B, P, C)}, or {@code (1, P, C)} if it is the same for all
   */
  TwoWayLayer.State look(NDArray tokens, NDArray picture) {
    return transformer.apply(tokens, picture);
  }

  /**
   * Draws.
   *
   * @param several whether the masks for ambiguous prompts are wanted, or the one for others
   */
  Drawn draw(TwoWayLayer.State state, boolean several) {
    int from = several ? 1 : 0;
    int to = several ? masks + 1 : 1;
    NDArray places = Scope.result(() -> upscaling.apply(state.image()));
    NDList weights = new NDList();
    for (int i = from; i < to; i++) {
      weights.add(classifiers.get(i).apply(state.tokens().get(":, " + (1 + i))));
    }
    NDArray logits = NDArrays.stack(weights, 1).matMul(places.transpose(0, 2, 1));
    NDArray qualities = quality.apply(state.tokens().get(":, 0"));
    return new Drawn(
        Upscaling.inRows(logits, grid), qualities.get(new NDIndex(":, {}:{}", from, to)));
  }
}
