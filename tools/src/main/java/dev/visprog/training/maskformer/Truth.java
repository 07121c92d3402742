package dev.visprog.training.maskformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The true segments of a batch as tensors.
 *
 * @param samples with N segments in all
 * @param most how many segments a sample has at most, S
 * @param masks sample by sample, {@code (N, pixels)}
 * @param places how much of each place of the map that queries look at, {@code (N, places)}
 * @param padded the same as {@code (B, S, pixels)}; 0 where a sample has fewer
 */
record Truth(List<Sample> samples, int most, NDArray masks, NDArray places, NDArray padded) {

  static Truth of(MaskFormerBatch batch, int stride, NDManager manager) {
    Canvas canvas = batch.canvas();
    int size = canvas.rows() * canvas.columns();
    int all = batch.samples().stream().mapToInt(each -> each.segments().size()).sum();
    int most = batch.samples().stream().mapToInt(each -> each.segments().size()).max().orElse(0);
    float[] masks = new float[all * size];
    List<float[]> places = new ArrayList<>();
    float[] padded = new float[batch.samples().size() * most * size];
    int row = 0;
    for (int b = 0; b < batch.samples().size(); b++) {
      List<Sample.Segment> segments = batch.samples().get(b).segments();
      for (int s = 0; s < segments.size(); s++, row++) {
        System.arraycopy(segments.get(s).shares(), 0, masks, row * size, size);
        System.arraycopy(segments.get(s).shares(), 0, padded, (b * most + s) * size, size);
        places.add(batch.shares(segments.get(s).shares(), stride));
      }
    }
    return new Truth(
        batch.samples(),
        most,
        manager.create(masks, new Shape(all, size)),
        manager.create(places.toArray(float[][]::new)),
        manager.create(padded, new Shape(batch.samples().size(), most, size)));
  }
}
