package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a picture: a vision transformer whose layers attend inside of windows but for a few, and
 * a neck (Kirillov et al. 2023, appendix A, "image encoder"; Li et al. 2022, "Exploring Plain
 * Vision Transformer Backbones for Object Detection").
 */
final class ImageEncoder {
  private final ModelRuntime runtime;
  private final int patch;
  private final NDArray patches;
  private final NDArray patchBias;
  private final Optional<NDArray> positions;
  private final List<VisionLayer> layers = new ArrayList<>();
  private final Neck neck;

  ImageEncoder(Parameters p, VisionConfig config) {
    runtime = p.runtime();
    patch = config.patch();
    int width = config.width();
    int grid = config.grid();
    Parameters projection = p.in("patch_embed.projection");
    patches = projection.array("weight", width, 3, patch, patch);
    patchBias = projection.array("bias", width);
    positions =
        config.absolutePositions()
            ? Optional.of(p.array("pos_embed", 1, grid, grid, width))
            : Optional.empty();
    for (int i = 0; i < config.layers(); i++) {
      layers.add(new VisionLayer(p.in("layers." + i), config, i));
    }
    neck = new Neck(p.in("neck"), config);
  }

  /**
   * The patches, each on its own.
   *
   * @param pixels {@code (B, 3, H, W)}, H and W the image size
   * @return {@code (B, grid, grid, C)}
   */
  NDArray embed(NDArray pixels) {
    return runtime.ops().conv2d(pixels, patches, patchBias, patch, 0, 1).transpose(0, 2, 3, 1);
  }

  /**
   * Looks at pictures.
   *
   * @param pixels {@code (B, 3, H, W)}, H and W the image size
   * @param seen sees the states before the first layer and after each, {@code (B, grid, grid, C)}
   * @return {@code (B, grid, grid, channels)}
   */
  NDArray apply(NDArray pixels, HiddenStates seen) {
    NDArray state =
        Scope.result(
            () -> {
              NDArray embedded = embed(pixels);
              return positions.map(embedded::add).orElseGet(() -> embedded.mul(1));
            });
    seen.see(0, state);
    for (int i = 0; i < layers.size(); i++) {
      runtime.checkCancelled();
      NDArray before = state;
      VisionLayer layer = layers.get(i);
      state = Scope.result(() -> layer.apply(before));
      before.close();
      seen.see(i + 1, state);
    }
    return neck.apply(state);
  }
}
