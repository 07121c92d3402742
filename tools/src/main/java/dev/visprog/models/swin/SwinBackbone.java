package dev.visprog.models.swin;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Interpolation;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.NamedStates;
import dev.visprog.models.nn.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Swin transformer that gives the feature map of each stage, normalised: {@code
 * MaskFormerSwinBackbone} of Hugging Face transformers. Embeddings of places are stretched over
 * pictures of any size, as {@code absolute_pos_embed} is in the code of Cheng et al. 2021.
 */
public final class SwinBackbone {
  /** The reference has it fixed for the norms outside of blocks. */
  private static final double EPSILON = 1e-5;

  private final Ops ops;
  private final SwinConfig config;
  private final NDArray patches;
  private final NDArray patchBias;
  private final LayerNorm patchNorm;
  private final @Nullable NDArray places;
  private final List<SwinStage> stages = new ArrayList<>();
  private final List<PatchMerging> mergings = new ArrayList<>();
  private final List<LayerNorm> norms = new ArrayList<>();
  private final NDArray[] masks = new NDArray[WindowLayout.GROUPS];

  /** With the weights of {@code p}. */
  public SwinBackbone(Parameters p, SwinConfig config) {
    this.ops = p.runtime().ops();
    this.config = config;
    Parameters model = p.in("model");
    Parameters embeddings = model.in("embeddings");
    int width = config.stages().get(0).width();
    int side = config.patch();
    patches = embeddings.array("patch_embeddings.projection.weight", width, 3, side, side);
    patchBias = embeddings.array("patch_embeddings.projection.bias", width);
    patchNorm = new LayerNorm(embeddings.in("norm"), width, EPSILON);
    int grid = config.places();
    places = grid == 0 ? null : embeddings.array("position_embeddings", 1, width, grid, grid);
    for (int i = 0; i < config.stages().size(); i++) {
      SwinConfig.Stage stage = config.stages().get(i);
      Parameters own = model.in("encoder.layers." + i);
      stages.add(new SwinStage(own, config, stage));
      if (i + 1 < config.stages().size()) {
        mergings.add(new PatchMerging(own.in("downsample"), stage.width()));
      }
      norms.add(new LayerNorm(p.in("hidden_states_norms." + i), stage.width(), EPSILON));
    }
    model.ignore("encoder.layers.*.relative_position_index", "follows from the window size");
    model.ignore("layernorm.*", "maps are normalised by stage");
    int tokens = config.window() * config.window();
    for (int group = 1; group < masks.length; group++) {
      float[] mask = WindowLayout.mask(group, config.window(), config.window() / 2);
      masks[group] =
          p.computed(() -> p.runtime().manager().create(mask, new Shape(tokens, tokens)));
    }
  }

  /**
   * The feature maps of pictures.
   *
   * @param pixels {@code (B, 3, H, W)} of any size; filled up with zeros to multiples of the patch
   * @param seen sees {@code embeddings} and {@code stageS.blockB}, {@code (B, h w, C)}
   * @return one for each stage, {@code (B, C, h, w)}, the largest one first
   */
  public List<NDArray> apply(NDArray pixels, NamedStates seen) {
    List<NDArray> maps = new ArrayList<>();
    NDArray embedded = embed(pixels);
    Shape shape = embedded.getShape();
    MapSize whole = new MapSize((int) shape.get(0), (int) shape.get(2), (int) shape.get(3));
    NDArray state = Scope.result(() -> placed(patchNorm.apply(rows(embedded)), whole));
    MapSize size = whole;
    embedded.close();
    seen.see("embeddings", byMap(state, size));
    for (int i = 0; i < stages.size(); i++) {
      int stage = i;
      NDArray given = state;
      MapSize own = size;
      NDList results =
          Scope.results(
              () -> {
                NDArray last =
                    stages
                        .get(stage)
                        .apply(
                            given,
                            own,
                            masks,
                            (block, now) ->
                                seen.see(
                                    "stage%d.block%d".formatted(stage + 1, block),
                                    byMap(now, own)));
                NDList both = new NDList(map(norms.get(stage).apply(last), own));
                if (stage < mergings.size()) {
                  both.add(mergings.get(stage).apply(last, own));
                }
                return both;
              });
      given.close();
      maps.add(results.get(0));
      if (stage < mergings.size()) {
        state = results.get(1);
        size = size.half();
      }
    }
    return maps;
  }

  /** Patches as a map, {@code (B, C, h, w)}. */
  private NDArray embed(NDArray pixels) {
    int side = config.patch();
    long down = Math.floorMod(-pixels.getShape().get(2), side);
    long right = Math.floorMod(-pixels.getShape().get(3), side);
    return Scope.result(
        () -> {
          NDArray whole =
              down == 0 && right == 0
                  ? pixels
                  : ops.pad(pixels, new long[] {0, right, 0, down}, "constant", 0);
          return ops.conv2d(whole, patches, patchBias, side, 0, 1);
        });
  }

  /** With the embeddings of their places, if there are any, stretched over the whole map. */
  private NDArray placed(NDArray rows, MapSize size) {
    if (places == null) {
      return rows;
    }
    NDArray stretched =
        ops.resize(places, size.height(), size.width(), Interpolation.BICUBIC, false, false);
    return byMap(rows, size).add(rows(stretched)).reshape(rows.getShape());
  }

  /** {@code (B, C, h, w)} to {@code (B h w, C)}. */
  private static NDArray rows(NDArray map) {
    long channels = map.getShape().get(1);
    return map.transpose(0, 2, 3, 1).reshape(-1, channels);
  }

  /** {@code (B h w, C)} to {@code (B, h w, C)}. */
  private static NDArray byMap(NDArray rows, MapSize size) {
    return rows.reshape(size.batch(), (long) size.height() * size.width(), -1);
  }

  /** {@code (B h w, C)} to {@code (B, C, h, w)}, channels last in memory. */
  private static NDArray map(NDArray rows, MapSize size) {
    return rows.reshape(size.batch(), size.height(), size.width(), -1).transpose(0, 3, 1, 2);
  }
}
