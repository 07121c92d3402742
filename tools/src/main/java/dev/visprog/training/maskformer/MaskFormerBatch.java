package dev.visprog.training.maskformer;

import dev.visprog.training.places.Shown;
import java.util.Collections;
import java.util.List;

/** Pictures of one size, and their true segments. */
record MaskFormerBatch(Canvas canvas, List<Sample> samples) {
  /** Each picture so many times, one after the other. */
  MaskFormerBatch repeated(int times) {
    return new MaskFormerBatch(
        canvas,
        samples.stream().flatMap(each -> Collections.nCopies(times, each).stream()).toList());
  }

  /**
   * What places of the pictures show.
   *
   * @param stride pixels of a side of a place
   */
  List<Shown> shown(int stride) {
    return samples.stream()
        .map(
            sample ->
                new Shown(
                    sample.segments().stream()
                        .map(each -> new Shown.Segment(each.label(), shares(each.shares(), stride)))
                        .toList()))
        .toList();
  }

  /** The means over the pixels of a mask that lie in a place. */
  float[] shares(float[] mask, int stride) {
    int side = stride / Canvas.MASK;
    int columns = canvas.columns() / side;
    float[] shares = new float[canvas.rows() / side * columns];
    for (int i = 0; i < mask.length; i++) {
      int row = i / canvas.columns() / side;
      int column = i % canvas.columns() / side;
      shares[row * columns + column] += mask[i] / (side * side);
    }
    return shares;
  }
}
