package dev.visprog.models.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One tensor as it lies in its file.
 *
 * <p>The bytes are the file's own, mapped into memory and read only: <b>native code must never
 * write into them</b>, such a write ends the process. They stay valid after the checkpoint was
 * closed.
 *
 * @param name its full name in the checkpoint
 * @param type what its elements are
 * @param shape its sizes, outermost first; empty for a single number
 * @param bytes its elements row by row, little-endian, in a direct buffer that is aligned to the
 *     width of an element; exactly elements × width bytes, except for a {@link #placeholder}, which
 *     has none
 */
public record StoredTensor(String name, ElementType type, List<Long> shape, ByteBuffer bytes) {
  private static final int SAMPLE = 64;

  public StoredTensor {
    shape = List.copyOf(shape);
    bytes = bytes.asReadOnlyBuffer();
  }

  /** A view of its own for each caller: position 0, little-endian. */
  @Override
  public ByteBuffer bytes() {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The sizes as an array of the caller's own. */
  public long[] dimensions() {
    long[] sizes = new long[shape.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = shape.get(i);
    }
    return sizes;
  }

  /** How many elements there are. */
  public long elements() {
    return Strides.elements(shape);
  }

  /**
   * Whether this only stands for a tensor that the checkpoint does not hold, so that all
   * differences can be told at once: it has a shape and no bytes. Take zeros for it; {@link
   * Weights#finish} will refuse the checkpoint.
   */
  public boolean placeholder() {
    return bytes.capacity() == 0 && elements() > 0;
  }

  /**
   * The values as single-precision numbers, row by row; zeros for a placeholder. For small tensors:
   * this copies.
   *
   * @throws IllegalStateException if the elements are no floating-point numbers
   */
  public float[] floats() {
    float[] values = new float[Math.toIntExact(elements())];
    return placeholder() ? values : FloatReader.of(type).read(bytes(), values);
  }

  /**
   * Whether all values are finite numbers in single precision; it reads them all.
   *
   * @throws IllegalStateException if the elements are no floating-point numbers
   */
  public boolean finite() {
    return Finite.all(type, bytes());
  }

  /**
   * Whether values at both ends and in the middle are finite numbers: a failed training or a broken
   * conversion leaves whole tensors without one, and looking at every value would read the whole
   * file from the disk.
   */
  boolean finiteInSamples() {
    ByteBuffer all = bytes();
    int elements = all.capacity() / type.width();
    int sample = Math.min(SAMPLE, elements);
    for (int start : new int[] {0, (elements - sample) / 2, elements - sample}) {
      if (!Finite.all(type, all.slice(start * type.width(), sample * type.width()))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "%s %s %s".formatted(name, type, format(shape));
  }

  /** A shape as people write it: {@code (2, 3)}, {@code (3,)}, {@code ()}. */
  static String format(List<Long> shape) {
    String sizes =
        shape.stream()
            .map(size -> size < 0 ? "any" : size.toString())
            .collect(Collectors.joining(", "));
    return "(" + sizes + (shape.size() == 1 ? ",)" : ")");
  }
}
