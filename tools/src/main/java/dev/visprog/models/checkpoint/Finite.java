package dev.visprog.models.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Whether floating-point elements are finite numbers. Those that are not have an exponent of ones
 * alone, which adding one to its lowest bit carries into the bit of the sign, whatever the mantissa
 * is: so all elements of eight bytes are looked at together.
 *
 * @param exponents of the elements of a word: the bits of their exponents
 * @param ones the lowest bit of each exponent
 * @param signs the bit above each exponent
 */
record Finite(long exponents, long ones, long signs) {
  private static final Finite F16 =
      new Finite(0x7c00_7c00_7c00_7c00L, 0x0400_0400_0400_0400L, 0x8000_8000_8000_8000L);
  private static final Finite BF16 =
      new Finite(0x7f80_7f80_7f80_7f80L, 0x0080_0080_0080_0080L, 0x8000_8000_8000_8000L);
  private static final Finite F32 =
      new Finite(0x7f80_0000_7f80_0000L, 0x0080_0000_0080_0000L, 0x8000_0000_8000_0000L);

  /**
   * Whether all elements are finite in single precision.
   *
   * @param bytes of whole elements, from the first to the limit
   * @throws IllegalStateException if elements are no floating-point numbers
   */
  static boolean all(ElementType type, ByteBuffer bytes) {
    ByteBuffer values = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    return switch (type) {
      case F16 -> F16.all(values);
      case BF16 -> BF16.all(values);
      case F32 -> F32.all(values);
      case F64 -> allOfDoubles(values);
      case I64, I32, I16, I8, U8, BOOL ->
          throw new IllegalStateException("got elements of type " + type + ", want numbers F*");
    };
  }

  private boolean all(ByteBuffer bytes) {
    long carried = 0;
    int rest = bytes.limit() % Long.BYTES;
    int end = bytes.limit() - rest;
    for (int i = 0; i < end; i += Long.BYTES) {
      carried |= (bytes.getLong(i) & exponents) + ones;
    }
    long last = 0;
    for (int i = 0; i < rest; i++) {
      last |= (bytes.get(end + i) & 0xffL) << (Byte.SIZE * i);
    }
    carried |= (last & exponents) + ones;
    return (carried & signs) == 0;
  }

  /** Those too large for single precision are infinite in it. */
  private static boolean allOfDoubles(ByteBuffer bytes) {
    for (int i = 0; i < bytes.limit(); i += Double.BYTES) {
      if (!Float.isFinite((float) bytes.getDouble(i))) {
        return false;
      }
    }
    return true;
  }
}
