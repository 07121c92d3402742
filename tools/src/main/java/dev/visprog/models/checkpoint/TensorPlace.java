package dev.visprog.models.checkpoint;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Where a tensor lies. Whoever makes one has checked that it is inside its file.
 *
 * @param shape its sizes
 * @param strides steps between neighbours along each dimension, in elements
 * @param position of its first element in the file, in bytes
 */
record TensorPlace(
    String name,
    ElementType type,
    List<Long> shape,
    List<Long> strides,
    WeightFile file,
    long position) {
  TensorPlace {
    shape = List.copyOf(shape);
    strides = List.copyOf(strides);
  }

  /** A tensor whose elements lie row by row without gaps. */
  static TensorPlace contiguous(
      String name, ElementType type, List<Long> shape, WeightFile file, long position) {
    return new TensorPlace(name, type, shape, Strides.contiguous(shape), file, position);
  }

  StoredTensor load() throws CheckpointException {
    long length = Math.multiplyExact(Strides.elements(shape), type.width());
    if (length > Integer.MAX_VALUE) {
      throw file.wrong(
          "tensor %s: got %d bytes, want at most %d for one tensor"
              .formatted(Quote.of(name), length, Integer.MAX_VALUE));
    }
    return new StoredTensor(name, type, shape, bytes((int) length));
  }

  private ByteBuffer bytes(int length) throws CheckpointException {
    if (length == 0) {
      return ByteBuffer.allocateDirect(0);
    }
    boolean aligned = position % type.width() == 0; // a mapping starts at a page
    if (aligned && Strides.areContiguous(shape, strides)) {
      return file.map(position, length);
    }
    long span = Math.multiplyExact(Strides.last(shape, strides) + 1, type.width());
    if (span > Integer.MAX_VALUE) {
      throw file.wrong(
          "tensor %s: got elements spread over %d bytes, want at most %d"
              .formatted(Quote.of(name), span, Integer.MAX_VALUE));
    }
    ByteBuffer copy = allocate(length);
    Strides.gather(file.map(position, (int) span), shape, strides, type.width(), copy);
    return copy.flip();
  }

  private ByteBuffer allocate(int length) throws CheckpointException {
    try {
      return ByteBuffer.allocateDirect(length);
    } catch (OutOfMemoryError e) {
      throw new CheckpointException(
          file.path(),
          ("tensor %s: got %d bytes to copy, more than the free direct memory;"
                  + " give Java more with -XX:MaxDirectMemorySize")
              .formatted(Quote.of(name), length),
          e);
    }
  }
}
