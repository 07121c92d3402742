package dev.visprog.models.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes floating-point values as the elements of a stored tensor, rounded to the nearest. */
final class ElementBytes {
  private ElementBytes() {}

  static byte[] of(ElementType type, float[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * type.width()).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      switch (type) {
        case F32 -> bytes.putFloat(value);
        case F64 -> bytes.putDouble(value);
        case F16 -> bytes.putShort(half(value));
        case BF16 -> bytes.putShort(brain(value));
        case I64 -> bytes.putLong((long) value);
        case I32 -> bytes.putInt((int) value);
        case I16 -> bytes.putShort((short) value);
        case I8, U8, BOOL -> bytes.put((byte) value);
      }
    }
    return bytes.array();
  }

  /** Rounds half to even, as PyTorch does; a value that is no number stays none. */
  private static short brain(float value) {
    int bits = Float.floatToIntBits(value);
    return Float.isNaN(value)
        ? (short) 0x7fc0
        : (short) ((bits + 0x7fff + ((bits >> 16) & 1)) >> 16);
  }

  /** Rounds half to even; too large becomes infinite. */
  private static short half(float value) {
    short sign = (short) (Float.floatToIntBits(value) >>> 16 & 0x8000);
    float magnitude = Math.abs(value);
    if (Float.isNaN(value)) {
      return 0x7e00;
    }
    if (magnitude >= 65520) {
      return (short) (sign | 0x7c00);
    }
    // The distance between neighbouring halves here: 2^-24 at least.
    int exponent = Math.max(Math.getExponent(magnitude), -14);
    int steps = (int) Math.rint(Math.scalb((double) magnitude, 10 - exponent));
    return (short) (sign | (((exponent + 14) << 10) + steps));
  }
}
