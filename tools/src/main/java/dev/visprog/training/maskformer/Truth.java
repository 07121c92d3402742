package dev.visprog.training.maskformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Interpolation;
import dev.visprog.models.engine.Ops;
import java.util.List;

/**
 * The true segments of a batch as tensors.
 *
 * @param samples with N segments in all
 * @param most how many segments a sample has at most, S
 * @param fine their masks, sample by sample, {@code (N, fine pixels)}
 * @param coarse their masks as small as the network gives them, {@code (B, S, pixels)}; 0 where a
 *     sample has fewer
 */
record Truth(List<Sample> samples, int most, NDArray fine, NDArray coarse) {

  static Truth of(MaskFormerBatch batch, NDManager manager, Ops ops) {
    Canvas canvas = batch.canvas();
    int size = canvas.fineRows() * canvas.fineColumns();
    int all = batch.samples().stream().mapToInt(each -> each.segments().size()).sum();
    int most = batch.samples().stream().mapToInt(each -> each.segments().size()).max().orElse(0);
    float[] close = new float[all * size];
    float[] padded = new float[batch.samples().size() * most * size];
    int row = 0;
    for (int b = 0; b < batch.samples().size(); b++) {
      List<Sample.Segment> segments = batch.samples().get(b).segments();
      for (int s = 0; s < segments.size(); s++, row++) {
        System.arraycopy(segments.get(s).shares(), 0, close, row * size, size);
        System.arraycopy(segments.get(s).shares(), 0, padded, (b * most + s) * size, size);
      }
    }
    Shape planes = new Shape(batch.samples().size(), most, canvas.fineRows(), canvas.fineColumns());
    NDArray coarse =
        ops.resize(
                manager.create(padded, planes),
                canvas.rows(),
                canvas.columns(),
                Interpolation.BILINEAR, // The mean of four, as sides are halved.
                false,
                false)
            .reshape(batch.samples().size(), most, -1);
    return new Truth(batch.samples(), most, manager.create(close, new Shape(all, size)), coarse);
  }
}
