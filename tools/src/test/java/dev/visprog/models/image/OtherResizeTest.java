package dev.visprog.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Resizing of floats, of pictures with transparency, and with a blur. */
class OtherResizeTest {
  @Test
  void meansFloatsWithoutRounding() {
    float[] plane = {0, 1, 2, 4};
    assertThat(FloatResize.resize(plane, 2, 2, 1, 1, Resampling.BOX)).containsExactly(1.75f);
    assertThat(FloatResize.resize(new float[] {-1, 3}, 2, 1, 4, 1, Resampling.BILINEAR))
        .containsExactly(-1, 0, 2, 3);
  }

  @ParameterizedTest
  @EnumSource
  void leavesAPlaneOfTheSameSizeAsItIs(Resampling filter) {
    float[] plane = {1.5f, -2, 3e8f, 0.1f, 5, 6};
    assertThat(FloatResize.resize(plane, 3, 2, 3, 2, filter)).isEqualTo(plane).isNotSameAs(plane);
  }

  @Test
  void refusesAPlaneOfAnotherSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FloatResize.resize(new float[3], 2, 2, 1, 1, Resampling.BOX))
        .withMessage("got 3 values, want 2×2");
  }

  @Test
  void letsNoColourBleedFromWhatCannotBeSeen() {
    Samples half = new Samples(1, 2, 4, bytes(200, 100, 50, 255, 0, 255, 0, 0));
    // Colours times alpha are halved with it, and divided by it again: 255·100/128.
    assertThat(PremultipliedAlpha.resize(half, 1, 1, Resampling.BOX).data())
        .isEqualTo(bytes(199, 99, 49, 128));
  }

  @Test
  void keepsHiddenColoursWhereNothingIsMixed() {
    Samples hidden = new Samples(1, 1, 4, bytes(9, 8, 7, 0));
    assertThat(PremultipliedAlpha.resize(hidden, 1, 1, Resampling.BICUBIC).data())
        .isEqualTo(hidden.data());
    assertThat(PremultipliedAlpha.resize(hidden, 2, 1, Resampling.NEAREST).data())
        .isEqualTo(bytes(9, 8, 7, 0, 9, 8, 7, 0));
  }

  @Test
  void interpolatesBetweenCentresAndMirrorsBeyondThem() {
    // Centres at -0.25, 0.25, 0.75 and 1.25; the outer ones are mirrored to 0.25 and 0.75.
    assertThat(smooth(new Size(1, 2), 0, 100).to(new Size(1, 4)))
        .containsExactly(25, 25, 25, 25, 25, 25, 75, 75, 75, 75, 75, 75);
  }

  @Test
  void blursByAGaussianBeforeItShrinks() {
    double[] bell = GaussianWeights.forShrinkingBy(3);
    // Standard deviation 1, cut at 4: exp(-1/2) times the middle one.
    assertThat(bell).hasSize(5);
    assertThat(bell[1] / bell[0]).isCloseTo(Math.exp(-0.5), offset(1e-12));
    assertThat(bell[0] + 2 * Arrays.stream(bell).skip(1).sum()).isCloseTo(1, offset(1e-12));
    assertThat(GaussianWeights.forShrinkingBy(0.5)).containsExactly(1);
    // The pixel in the middle of three, and twice each neighbour but the mirrored ones.
    float[] out = smooth(new Size(1, 3), 0, 90, 0).to(new Size(1, 1));
    double wanted = 90 * (bell[0] + 2 * bell[2] + 2 * bell[4]);
    assertThat(out[0]).isEqualTo((float) wanted);
  }

  @Test
  void padsWithGreyAndStaysWithinWhatCameIn() {
    float[] out = smooth(new Size(2, 2), 100, 200).to(new Size(2, 2));
    assertThat(out).containsExactly(100, 100, 100, 200, 200, 200, 7, 7, 7, 7, 7, 7);
    float[] small = smooth(new Size(40, 40), 100, 200).to(new Size(5, 5));
    assertThat(small[0]).isBetween(7f, 200f);
    assertThat(small[small.length - 1]).isEqualTo(7);
  }

  @Test
  void mirrorsAboutTheMiddleOfTheLastPixel() {
    int[] places = {-3, -2, -1, 0, 1, 2, 3, 4};
    assertThat(Arrays.stream(places).map(place -> GaussianWeights.mirrored(place, 3)).toArray())
        .containsExactly(1, 2, 1, 0, 1, 2, 1, 0);
    assertThat(GaussianWeights.mirrored(-5, 1)).isZero();
  }

  /** A row of grey pixels on a canvas that is 7 where they are not. */
  private static SmoothResize smooth(Size canvas, int... levels) {
    byte[] data = new byte[3 * levels.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) levels[i / 3];
    }
    float[] table = new float[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = i;
    }
    return new SmoothResize(new Samples(1, levels.length, 3, data), table, canvas, 7);
  }

  private static org.assertj.core.data.Offset<Double> offset(double value) {
    return org.assertj.core.data.Offset.offset(value);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
