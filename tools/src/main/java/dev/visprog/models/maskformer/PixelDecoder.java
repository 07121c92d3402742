package dev.visprog.models.maskformer;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.Conv2d;
import dev.visprog.models.nn.NamedStates;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.swin.SwinConfig;
import java.util.ArrayList;
import java.util.List;

/**
 * A feature pyramid (Lin et al. 2017): from the smallest map of the backbone to the largest, each
 * added to what the one before it gave. Its end is an embedding for each pixel of the largest map.
 */
final class PixelDecoder {
  private final PyramidBlock stem;
  private final List<PyramidLevel> levels = new ArrayList<>();
  private final Conv2d projection;

  PixelDecoder(Parameters p, MaskFormerConfig config) {
    List<SwinConfig.Stage> stages = config.swin().stages();
    int last = stages.size() - 1;
    stem = new PyramidBlock(p.in("fpn.stem"), stages.get(last).width(), config.pyramid());
    for (int i = 0; i < last; i++) {
      int width = stages.get(last - 1 - i).width();
      levels.add(new PyramidLevel(p.in("fpn.layers." + i), width, config.pyramid()));
    }
    projection = Conv2d.same(p.in("mask_projection"), config.pyramid(), config.embedding(), 3);
  }

  /**
   * The embeddings of pixels.
   *
   * @param maps of the backbone, {@code (B, C, h, w)}, the largest one first
   * @param seen sees {@code hidden_states.I} of each level
   * @return {@code (B, D, h, w)} of the largest map
   */
  NDArray apply(List<NDArray> maps, NamedStates seen) {
    return Scope.result(
        () -> {
          NDArray state = stem.apply(maps.get(maps.size() - 1));
          for (int i = 0; i < levels.size(); i++) {
            NDArray smaller = state;
            PyramidLevel level = levels.get(i);
            NDArray map = maps.get(maps.size() - 2 - i);
            state = Scope.result(() -> level.apply(smaller, map));
            smaller.close();
            seen.see("hidden_states." + i, state);
          }
          return projection.apply(state);
        });
  }
}
