package dev.visprog.models.checkpoint;

import java.nio.ByteBuffer;

/** How one floating-point element is read from bytes and widened or rounded to single precision. */
@FunctionalInterface
interface FloatReader {
  /** The element that starts at a position in a little-endian buffer. */
  float at(ByteBuffer bytes, int position);

  /**
   * The reader for a type.
   *
   * @throws IllegalStateException if its elements are no floating-point numbers
   */
  static FloatReader of(ElementType type) {
    return switch (type) {
      case F32 -> ByteBuffer::getFloat;
      case F64 -> (bytes, position) -> (float) bytes.getDouble(position);
      case BF16 -> (bytes, position) -> Float.intBitsToFloat(bytes.getShort(position) << 16);
      case F16 -> (bytes, position) -> half(bytes.getShort(position));
      case I64, I32, I16, I8, U8, BOOL ->
          throw new IllegalStateException("got elements of type " + type + ", want numbers F*");
    };
  }

  /** Fills an array from evenly spaced elements at the start of a buffer. */
  default float[] read(ByteBuffer bytes, float[] values) {
    int width = values.length == 0 ? 0 : bytes.capacity() / values.length;
    for (int i = 0; i < values.length; i++) {
      values[i] = at(bytes, i * width);
    }
    return values;
  }

  /** Half precision: 1 bit of sign, 5 of exponent (bias 15), 10 of mantissa. */
  private static float half(short bits) {
    int exponent = bits >> 10 & 0x1f;
    int mantissa = bits & 0x3ff;
    float magnitude =
        switch (exponent) {
          case 0 -> Math.scalb((float) mantissa, -24); // subnormal, exact in single precision
          case 0x1f -> mantissa == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
          default -> Math.scalb((float) (mantissa | 0x400), exponent - 25);
        };
    return bits < 0 ? -magnitude : magnitude;
  }
}
