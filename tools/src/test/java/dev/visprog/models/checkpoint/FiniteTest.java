package dev.visprog.models.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FiniteTest {
  private static final int PATTERNS = 1 << Short.SIZE;
  private static final int MOST = 11;

  private final Random random = new Random(7);

  @Test
  void tellsEveryHalfAmongOthers() {
    for (ElementType type : new ElementType[] {ElementType.F16, ElementType.BF16}) {
      for (int pattern = 0; pattern < PATTERNS; pattern++) {
        ByteBuffer bytes = ordinary(type);
        bytes.putShort(somewhere(bytes, Short.BYTES), (short) pattern);
        check(type, bytes);
      }
    }
  }

  @Test
  void tellsSinglesAmongOthers() {
    for (int i = 0; i < PATTERNS; i++) {
      ByteBuffer bytes = ordinary(ElementType.F32);
      int exponent = random.nextInt(4) == 0 ? 0x7f80_0000 : 0;
      bytes.putInt(somewhere(bytes, Float.BYTES), random.nextInt() | exponent);
      check(ElementType.F32, bytes);
    }
    check(ElementType.F32, of(Float.POSITIVE_INFINITY));
    check(ElementType.F32, of(Float.NEGATIVE_INFINITY));
    check(ElementType.F32, of(Float.MAX_VALUE));
  }

  @Test
  void takesDoublesForInfiniteWhichAreInSinglePrecision() {
    for (double value : new double[] {1, -3e38, 3.5e38, Double.NaN, Double.NEGATIVE_INFINITY}) {
      ByteBuffer bytes = ordinary(ElementType.F64);
      bytes.putDouble(somewhere(bytes, Double.BYTES), value);
      check(ElementType.F64, bytes);
    }
  }

  @Test
  void findsNothingWrongWithNothing() {
    assertThat(Finite.all(ElementType.F16, ByteBuffer.allocate(0))).isTrue();
  }

  /** Random finite elements, some, so that all ends of words occur. */
  private ByteBuffer ordinary(ElementType type) {
    float[] values = new float[1 + random.nextInt(MOST)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * 1e3);
    }
    return ByteBuffer.wrap(ElementBytes.of(type, values)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer of(float value) {
    return ByteBuffer.wrap(ElementBytes.of(ElementType.F32, new float[] {1, 2, value}));
  }

  private int somewhere(ByteBuffer bytes, int width) {
    return width * random.nextInt(bytes.capacity() / width);
  }

  private static void check(ElementType type, ByteBuffer bytes) {
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    boolean finite = true;
    for (int i = 0; i < bytes.capacity(); i += type.width()) {
      finite &= Float.isFinite(FloatReader.of(type).at(bytes, i));
    }
    assertThat(Finite.all(type, bytes)).isEqualTo(finite);
  }
}
