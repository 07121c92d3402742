package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.Heads;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Lets tokens and the picture look at each other, and the tokens once more at the end. */
final class TwoWayTransformer {
  /** Of the last norm, whatever the layers have. */
  private static final double LAST_EPSILON = 1e-5;

  private final ModelRuntime runtime;
  private final int heads;
  private final List<TwoWayLayer> layers = new ArrayList<>();
  private final ImageProjection image;
  private final Linear query;
  private final Linear out;
  private final LayerNorm norm;

  /**
   * With the weights of {@code p}.
   *
   * @param places of the patches, {@code (P, C)}
   */
  TwoWayTransformer(Parameters p, SamConfig.Decoder config, NDArray places, int channels) {
    runtime = p.runtime();
    heads = config.heads();
    for (int i = 0; i < config.layers(); i++) {
      layers.add(new TwoWayLayer(p.in("layers." + i), config, places, channels, i == 0));
    }
    Parameters last = p.in("final_attn_token_to_image");
    int width = config.attentionWidth();
    image =
        new ImageProjection(
            p,
            List.of(
                new ImageProjection.Part(last.in("k_proj"), true),
                new ImageProjection.Part(last.in("v_proj"), false)),
            places,
            channels,
            width,
            heads);
    query = Linear.of(last.in("q_proj"), channels, width);
    out = Linear.of(last.in("out_proj"), width, channels);
    norm = new LayerNorm(p.in("layer_norm_final_attn"), channels, LAST_EPSILON);
  }

  /**
   * Applies it.
   *
   * @param tokens {@code (B, T, C)}
   * @param picture {@code (B, P, C)}, or {@code (1, P, C)} if it is the same for all
   */
  TwoWayLayer.State apply(NDArray tokens, NDArray picture) {
    TwoWayLayer.State state = new TwoWayLayer.State(tokens, picture);
    for (TwoWayLayer layer : layers) {
      TwoWayLayer.State before = state;
      NDList after =
          Scope.results(
              () -> {
                TwoWayLayer.State result = layer.apply(before.tokens(), tokens, before.image());
                return new NDList(result.tokens(), result.image());
              });
      if (before.image() != picture) {
        before.image().close();
      }
      state = new TwoWayLayer.State(after.get(0), after.get(1));
    }
    TwoWayLayer.State last = state;
    return new TwoWayLayer.State(Scope.result(() -> look(last, tokens)), last.image());
  }

  private NDArray look(TwoWayLayer.State state, NDArray places) {
    List<NDArray> projected = image.apply(state.image());
    NDArray q = Heads.split(query.apply(state.tokens().add(places)), heads);
    NDArray seen = runtime.ops().attention(q, projected.get(0), projected.get(1), null);
    return norm.apply(out.applyAdd(Heads.joined(seen), state.tokens()));
  }
}
