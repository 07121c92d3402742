package dev.visprog.training.maskformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * The true segments of a batch as tensors.
 *
 * @param samples with N segments in all
 * @param most how many segments a sample has at most, S
 * @param masks sample by sample, {@code (N, pixels)}
 * @param padded the same as {@code (B, S, pixels)}; 0 where a sample has fewer
 */
record Truth(List<Sample> samples, int most, NDArray masks, NDArray padded) {

  static Truth of(MaskFormerBatch batch, NDManager manager) {
    Canvas canvas = batch.canvas();
    int size = canvas.rows() * canvas.columns();
    int all = batch.samples().stream().mapToInt(each -> each.segments().size()).sum();
    int most = batch.samples().stream().mapToInt(each -> each.segments().size()).max().orElse(0);
    float[] masks = new float[all * size];
    float[] padded = new float[batch.samples().size() * most * size];
    int row = 0;
    for (int b = 0; b < batch.samples().size(); b++) {
      List<Sample.Segment> segments = batch.samples().get(b).segments();
      for (int s = 0; s < segments.size(); s++, row++) {
        System.arraycopy(segments.get(s).shares(), 0, masks, row * size, size);
        System.arraycopy(segments.get(s).shares(), 0, padded, (b * most + s) * size, size);
      }
    }
    return new Truth(
        batch.samples(),
        most,
        manager.create(masks, new Shape(all, size)),
        manager.create(padded, new Shape(batch.samples().size(), most, size)));
  }
}
