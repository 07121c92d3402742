package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.image.PixelBatch;
import java.util.Arrays;
import java.util.stream.Stream;

/** Plain Java values as tensors. */
public final class Inputs {
  private Inputs() {}

  /**
   * Pictures.
   *
   * @return {@code (B, 3, H, W)}
   */
  public static NDArray pixels(NDManager manager, PixelBatch pictures) {
    return manager.create(
        pictures.rgb(), new Shape(pictures.count(), 3, pictures.height(), pictures.width()));
  }

  /**
   * Rows of whole numbers of one length.
   *
   * @return {@code (B, T)}, int64
   */
  public static NDArray ids(NDManager manager, long[][] rows) {
    long[] all = Stream.of(rows).flatMapToLong(Arrays::stream).toArray();
    return manager.create(all, new Shape(rows.length, rows.length == 0 ? 0 : rows[0].length));
  }
}
