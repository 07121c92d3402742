package dev.visprog.models.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FloatReaderTest {
  private static float read(ElementType type, int bits) {
    ByteBuffer bytes = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
    return FloatReader.of(type).at(bytes.putShort(0, (short) bits), 0);
  }

  /** The examples of IEEE 754 binary16. */
  @ParameterizedTest
  @CsvSource({
    "0x0000, 0",
    "0x8000, -0",
    "0x0001, 5.9604645e-8",
    "0x03ff, 6.097555e-5",
    "0x0400, 6.1035156e-5",
    "0x3555, 0.33325195",
    "0x3bff, 0.9995117",
    "0x3c00, 1",
    "0x3c01, 1.0009766",
    "0xc000, -2",
    "0x7bff, 65504",
    "0x7c00, Infinity",
    "0xfc00, -Infinity",
    "0x7e00, NaN",
  })
  void readsHalfPrecision(String bits, Float value) {
    // An object is compared by its bits, so that NaN and negative zero count.
    assertThat(read(ElementType.F16, Integer.decode(bits))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"0x3f80, 1", "0xc049, -3.140625", "0x7f80, Infinity", "0x0001, 9.18355e-41"})
  void readsBrainFloat(String bits, float value) {
    assertThat(read(ElementType.BF16, Integer.decode(bits))).isEqualTo(value);
  }

  @ParameterizedTest
  @EnumSource(names = {"F16", "BF16"})
  void readsEachNumberThatRoundingGives(ElementType type) {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float value = read(type, bits);
      if (!Float.isNaN(value)) {
        byte[] written = ElementBytes.of(type, new float[] {value});
        assertThat((written[0] & 0xff) | (written[1] & 0xff) << 8).isEqualTo(bits);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"I64", "I32", "I16", "I8", "U8", "BOOL"})
  void refusesWholeNumbers(ElementType type) {
    assertThatIllegalStateException()
        .isThrownBy(() -> FloatReader.of(type))
        .withMessageContaining("got elements of type " + type);
  }

  @Test
  void roundsDoublesToSinglePrecision() {
    ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(0, 0.1);
    assertThat(FloatReader.of(ElementType.F64).at(bytes, 0)).isEqualTo(0.1f);
  }
}
