package dev.visprog.models.checkpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** A tensor that a test writes into a file. */
public final class SampleTensor {
  private final List<Long> shape;
  private final float[] values;

  private SampleTensor(float[] values, long[] shape) {
    this.shape = LongStream.of(shape).boxed().toList();
    this.values = values;
  }

  /** A tensor of given values, row by row. */
  public static SampleTensor of(float[] values, long... shape) {
    SampleTensor tensor = new SampleTensor(values, shape);
    if (Strides.elements(tensor.shape) != values.length) {
      throw new IllegalArgumentException("got " + values.length + " values for " + tensor.shape);
    }
    return tensor;
  }

  /** Normally distributed values. */
  public static SampleTensor random(Random random, double deviation, long... shape) {
    float[] values = new float[Math.toIntExact(LongStream.of(shape).reduce(1, (a, b) -> a * b))];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * deviation);
    }
    return of(values, shape);
  }

  /** The same value everywhere. */
  public static SampleTensor filled(float value, long... shape) {
    float[] values = new float[Math.toIntExact(LongStream.of(shape).reduce(1, (a, b) -> a * b))];
    Arrays.fill(values, value);
    return of(values, shape);
  }

  /** Its sizes, outermost first. */
  public List<Long> shape() {
    return shape;
  }

  /** Its elements, row by row; not a copy. */
  public float[] values() {
    return values;
  }
}
