package dev.visprog.models.checkpoint;

import java.nio.ByteBuffer;
import java.util.List;

/** How the elements of a tensor follow one another in memory; all steps count elements. */
final class Strides {
  private Strides() {}

  /**
   * How many elements a shape has.
   *
   * @throws ArithmeticException if they are 2⁶³ or more
   */
  static long elements(List<Long> shape) {
    // A zero anywhere makes the tensor empty, however large the other sizes are.
    if (shape.contains(0L)) {
      return 0;
    }
    long elements = 1;
    for (long size : shape) {
      elements = Math.multiplyExact(elements, size);
    }
    return elements;
  }

  /** The steps of a tensor that lies row by row without gaps. */
  static List<Long> contiguous(List<Long> shape) {
    Long[] strides = new Long[shape.size()];
    long step = 1;
    for (int i = strides.length - 1; i >= 0; i--) {
      strides[i] = step;
      step = step == 0 ? 0 : step * shape.get(i); // wraps only where another size is zero
    }
    return List.of(strides);
  }

  /** Whether these are the steps of a tensor without gaps. Along a size of 1 there is no step. */
  static boolean areContiguous(List<Long> shape, List<Long> strides) {
    long step = 1;
    for (int i = shape.size() - 1; i >= 0; i--) {
      if (shape.get(i) != 1 && strides.get(i) != step) {
        return false;
      }
      step *= shape.get(i);
    }
    return true;
  }

  /**
   * How far the last element of a tensor with elements is from its first.
   *
   * @throws ArithmeticException if it is 2⁶³ or farther
   */
  static long last(List<Long> shape, List<Long> strides) {
    long last = 0;
    for (int i = 0; i < shape.size(); i++) {
      long way = Math.multiplyExact(shape.get(i) - 1, strides.get(i));
      last = Math.addExact(last, way);
    }
    return last;
  }

  /** Copies the elements row by row; the tensor has elements and spans at most the source. */
  static void gather(
      ByteBuffer source, List<Long> shape, List<Long> strides, int width, ByteBuffer target) {
    if (areContiguous(shape, strides)) {
      target.put(source);
      return;
    }
    long[] index = new long[shape.size()];
    int inner = index.length - 1;
    long rows = elements(shape) / shape.get(inner);
    for (long row = 0; row < rows; row++) {
      long from = 0;
      for (int i = 0; i < inner; i++) {
        from += index[i] * strides.get(i);
      }
      for (long i = 0; i < shape.get(inner); i++) {
        int element = (int) ((from + i * strides.get(inner)) * width);
        target.put(target.position(), source, element, width);
        target.position(target.position() + width);
      }
      for (int i = inner - 1; i >= 0 && ++index[i] == shape.get(i); i--) {
        index[i] = 0;
      }
    }
  }
}
