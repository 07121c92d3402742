package dev.visprog.models.vilt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import dev.visprog.models.engine.Interpolation;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.image.PixelBatch;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.Parameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The patches of pictures of any size, each with its place: a linear projection (Kim et al. 2021,
 * section 3.1), and positions that are stretched from the grid they were learnt for to that of the
 * picture.
 */
final class PatchEmbeddings {
  private final ModelRuntime runtime;
  private final ViltConfig.Patches config;
  private final int width;
  private final NDArray classToken;
  private final NDArray positions;
  private final NDArray projection;
  private final NDArray bias;

  PatchEmbeddings(Parameters p, ViltConfig config) {
    runtime = p.runtime();
    this.config = config.patches();
    width = config.transformer().width();
    int side = this.config.side();
    long places = 1L + (long) this.config.grid() * this.config.grid();
    classToken = p.array("cls_token", 1, 1, width);
    positions = p.array("position_embeddings", 1, places, width);
    projection = p.array("patch_embeddings.projection.weight", width, 3, side, side);
    bias = p.array("patch_embeddings.projection.bias", width);
  }

  /** Which patches become tokens. */
  PatchChoice choose(PixelBatch pictures) {
    int rows = pictures.height() / config.side();
    int columns = pictures.width() / config.side();
    if (rows == 0 || columns == 0) {
      throw new IllegalArgumentException(
          "got a picture of %d×%d after preprocessing, want at least one patch of %d×%d"
              .formatted(pictures.width(), pictures.height(), config.side(), config.side()));
    }
    return PatchChoice.of(pictures, rows, columns, config.most());
  }

  /**
   * A token for each picture, and its patches.
   *
   * @return {@code (B, 1 + N, C)}
   */
  NDArray apply(PixelBatch pictures, PatchChoice choice) {
    NDArray pixels = Inputs.pixels(runtime.manager(), pictures);
    NDArray maps = runtime.ops().conv2d(pixels, projection, bias, config.side(), 0, 1);
    NDArray placed = maps.add(places(choice, maps.getShape())); // (B, C, h, w)
    NDArray rows = placed.reshape(pictures.count(), width, -1).transpose(0, 2, 1);
    NDArray indices = Inputs.ids(runtime.manager(), choice.indices());
    NDArray chosen =
        indices
            .getNDArrayInternal()
            .embedding(indices, rows.reshape(-1, width), SparseFormat.DENSE)
            .singletonOrThrow();
    NDArray first = classToken.add(positions.get(":, :1"));
    NDArray tokens = first.broadcast(new Shape(pictures.count(), 1, width));
    return NDArrays.concat(new NDList(tokens, chosen), 1);
  }

  /** The positions of the patches of each picture, 0 where there is none: {@code (B, C, h, w)}. */
  private NDArray places(PatchChoice choice, Shape maps) {
    int grid = config.grid();
    NDArray learnt = positions.get(":, 1:").transpose(0, 2, 1).reshape(1, width, grid, grid);
    Map<List<Integer>, NDArray> stretched = new HashMap<>(); // many pictures have the same shape
    NDList places = new NDList();
    for (int b = 0; b < choice.heights().length; b++) {
      List<Integer> shape = List.of(choice.heights()[b], choice.widths()[b]);
      places.add(stretched.computeIfAbsent(shape, s -> stretched(learnt, s, maps)));
    }
    return NDArrays.concat(places);
  }

  /** The learnt positions on a grid of so many rows and columns, in the corner of the maps. */
  private NDArray stretched(NDArray learnt, List<Integer> grid, Shape maps) {
    int height = grid.get(0);
    int columns = grid.get(1);
    NDArray fitting =
        runtime.ops().resize(learnt, height, columns, Interpolation.BILINEAR, true, false);
    long[] missing = {0, maps.get(3) - columns, 0, maps.get(2) - height};
    return runtime.ops().pad(fitting, missing, "constant", 0);
  }
}
