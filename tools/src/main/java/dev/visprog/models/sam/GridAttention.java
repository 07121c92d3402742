package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Attention of the patches of a picture to each other: of all, or of those of one window.
 *
 * <p>A grid that is no multiple of the window is padded at the bottom and at the right. In the
 * reference implementation the padding is zeros before the projections and is attended to, so that
 * its queries, keys and values are their biases.
 */
final class GridAttention {
  private final Ops ops;
  private final Linear qkv;
  private final Linear out;
  private final int heads;
  private final int width;
  private final int side;
  private final @Nullable NDArray rows;
  private final @Nullable NDArray columns;

  /**
   * With the weights of {@code p}.
   *
   * @param side of the window, or of the whole grid
   */
  GridAttention(Parameters p, VisionConfig config, int side) {
    ops = p.runtime().ops();
    heads = config.heads();
    width = config.width();
    this.side = side;
    qkv =
        config.qkvBias()
            ? Linear.of(p.in("qkv"), width, 3 * width)
            : Linear.withoutBias(p.in("qkv"), width, 3 * width);
    out = Linear.of(p.in("proj"), width, width);
    boolean relative = config.relativePositions();
    rows = relative ? RelativePositions.of(p, "rel_pos_h", side, width / heads) : null;
    columns = relative ? RelativePositions.of(p, "rel_pos_w", side, width / heads) : null;
  }

  /**
   * Applies it and adds the result to {@code residual}.
   *
   * @param x {@code (B, grid, grid, C)}
   */
  NDArray applyAdd(NDArray x, NDArray residual) {
    long grid = x.getShape().get(1);
    long windows = (grid + side - 1) / side;
    long padded = windows * side;
    NDArray projected = padded(qkv.apply(x), x, padded - grid);
    NDArray parts =
        projected
            .reshape(-1, windows, side, windows, side, 3, heads, width / heads)
            .transpose(5, 0, 1, 3, 6, 2, 4, 7) // (3, B, windows, windows, heads, side, side, d)
            .reshape(3, -1, (long) side * side, width / heads);
    NDArray attended =
        attend(parts.get(0), parts.get(1), parts.get(2))
            .reshape(-1, windows, windows, heads, side, side, width / heads)
            .transpose(0, 1, 4, 2, 5, 3, 6) // (B, windows, side, windows, side, heads, d)
            .reshape(-1, padded, padded, width);
    NDArray kept = padded == grid ? attended : attended.get(new NDIndex(":, :{}, :{}", grid, grid));
    return out.applyAdd(kept, residual);
  }

  private NDArray attend(NDArray q, NDArray k, NDArray v) {
    return rows == null || columns == null
        ? ops.attention(q.expandDims(0), k.expandDims(0), v.expandDims(0), null).squeeze(0)
        : ops.gridAttention(q, k, v, rows, columns);
  }

  private NDArray padded(NDArray projected, NDArray x, long missing) {
    if (missing == 0) {
      return projected;
    }
    long batch = x.getShape().get(0);
    long grid = x.getShape().get(1);
    NDArray bias = qkv.apply(x.getManager().zeros(new Shape(1, 1, 1, width)));
    NDArray right = bias.broadcast(new Shape(batch, grid, missing, 3L * width));
    NDArray bottom = bias.broadcast(new Shape(batch, missing, grid + missing, 3L * width));
    NDArray wide = NDArrays.concat(new NDList(projected, right), 2);
    return NDArrays.concat(new NDList(wide, bottom), 1);
  }
}
