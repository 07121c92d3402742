package dev.visprog.models.diffusion.vae;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Scope;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Codes large pictures in parts that overlap. Where they do, the result goes over from one to the
 * next in a straight line, so that no seam is seen.
 *
 * <p>All sizes are places of latents.
 *
 * @param whole the longest side that is coded in one piece
 * @param side of a tile, at most {@code whole}
 * @param overlap of tiles, less than half of their side
 */
public record Tiles(int whole, int side, int overlap) {
  /** Tiles of 512 pixels where a place of latents stands for 8; pictures of up to 768 in one. */
  public static final Tiles STANDARD = new Tiles(96, 64, 16);

  /** Checks the sizes. */
  public Tiles {
    if (overlap < 1 || 2 * overlap >= side || side > whole) {
      throw new IllegalArgumentException(
          "got tiles of %d with an overlap of %d and %d in one piece"
              .formatted(side, overlap, whole));
    }
  }

  /**
   * Codes pictures as latents.
   *
   * @param x {@code (B, C, factor h, factor w)}
   * @param coder of a tile
   * @return {@code (B, D, h, w)}
   */
  NDArray shrunk(NDArray x, int factor, UnaryOperator<NDArray> coder) {
    return coded(x, factor, 1, coder);
  }

  /**
   * Codes latents as pictures.
   *
   * @param x {@code (B, C, h, w)}
   * @param coder of a tile
   * @return {@code (B, D, factor h, factor w)}
   */
  NDArray grown(NDArray x, int factor, UnaryOperator<NDArray> coder) {
    return coded(x, 1, factor, coder);
  }

  private NDArray coded(NDArray x, int inFactor, int outFactor, UnaryOperator<NDArray> coder) {
    int height = Math.toIntExact(x.getShape().get(2)) / inFactor;
    int width = Math.toIntExact(x.getShape().get(3)) / inFactor;
    if (height <= whole && width <= whole) {
      return coder.apply(x);
    }
    List<Span> rows = Span.cover(height, this, outFactor);
    List<Span> columns = Span.cover(width, this, outFactor);
    Mosaic mosaic = new Mosaic(height * outFactor, width * outFactor);
    for (Span row : rows) {
      for (Span column : columns) {
        Scope.within(
            () -> {
              NDArray part = x.get(":, :, " + row.slice(inFactor) + ", " + column.slice(inFactor));
              mosaic.add(coder.apply(part), row, column, outFactor);
              return true;
            });
      }
    }
    return x.getManager().create(mosaic.values(), new Shape(mosaic.shape()));
  }
}
