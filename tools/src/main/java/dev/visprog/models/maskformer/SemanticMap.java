package dev.visprog.models.maskformer;

import java.util.ArrayList;
import java.util.List;

/** For each pixel its label: {@code post_process_semantic_segmentation} of the reference. */
final class SemanticMap {
  private SemanticMap() {}

  /** The labels, row by row. */
  static short[] of(QueryMasks masks, ScaledPlanes.Extent extent, int height, int width) {
    int size = masks.height() * masks.width();
    List<float[]> planes = new ArrayList<>();
    for (int label = 0; label < masks.labels(); label++) {
      planes.add(new float[size]);
    }
    for (QueryMask query : masks.queries()) {
      float[] shares = query.shares();
      float[] plane = query.plane(1);
      for (int label = 0; label < masks.labels(); label++) {
        float[] sum = planes.get(label);
        float share = shares[label];
        for (int i = 0; i < size; i++) {
          sum[i] += share * plane[i];
        }
      }
    }
    return Winners.of(new ScaledPlanes(planes, extent, height, width), Float.MAX_VALUE).best();
  }
}
