package dev.visprog.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Resizing of bytes, on cases that can be worked out by hand. */
class PilResizeTest {
  @Test
  void meansTwoPixelsWithHalvesRoundedUp() {
    assertThat(grey(PilResize.resize(grey(1, 10, 21), 1, 1, Resampling.BILINEAR)))
        .containsExactly(16);
    assertThat(grey(PilResize.resize(grey(1, 10, 21), 1, 1, Resampling.BOX))).containsExactly(16);
  }

  @Test
  void roundsAfterTheRowsAndAgainAfterTheColumns() {
    // The mean of one 1 and three 0 is 0.25, but the first row is rounded to 1 and then the column.
    assertThat(grey(PilResize.resize(grey(2, 0, 1, 0, 0), 1, 1, Resampling.BOX)))
        .containsExactly(1);
  }

  @Test
  void takesThePixelUnderTheCentreWhenNearest() {
    Samples line = grey(1, 1, 2, 3, 4, 5);
    assertThat(grey(PilResize.resize(line, 2, 1, Resampling.NEAREST))).containsExactly(2, 4);
    assertThat(grey(PilResize.resize(grey(1, 7, 9), 4, 1, Resampling.NEAREST)))
        .containsExactly(7, 7, 9, 9);
  }

  @Test
  void drawsALineBetweenPixelsWhenBilinear() {
    // Centres at -0.25, 0.25, 0.75, 1.25 of two pixels, held at the ends.
    assertThat(grey(PilResize.resize(grey(1, 0, 100), 4, 1, Resampling.BILINEAR)))
        .containsExactly(0, 25, 75, 100);
  }

  @Test
  void overshootsAnEdgeWhenBicubicAndStaysInAByte() {
    int[] mild = grey(PilResize.resize(grey(1, 100, 100, 200, 200), 8, 1, Resampling.BICUBIC));
    assertThat(Arrays.stream(mild).min().orElseThrow()).isLessThan(100);
    assertThat(Arrays.stream(mild).max().orElseThrow()).isGreaterThan(200);
    int[] hard = grey(PilResize.resize(grey(1, 0, 0, 255, 255), 8, 1, Resampling.BICUBIC));
    assertThat(hard).startsWith(0, 0).endsWith(255, 255);
    assertThat(hard).isSorted();
  }

  @Test
  void followsTheCubicOfKeys() {
    // At distances of 0.25, 0.75, 1.25 and 1.75: 0.867, 0.227, -0.070 and -0.023.
    int[] peak = {100, 100, 100, 200, 100, 100, 100};
    assertThat(grey(PilResize.resize(grey(1, peak), 14, 1, Resampling.BICUBIC)))
        .containsExactly(100, 100, 100, 98, 93, 123, 187, 187, 123, 93, 98, 100, 100, 100);
  }

  @ParameterizedTest
  @EnumSource
  void leavesAPictureOfTheSameSizeAsItIs(Resampling filter) {
    Samples picture = random(5, 7, 3);
    assertThat(PilResize.resize(picture, 7, 5, filter).data()).isEqualTo(picture.data());
  }

  @ParameterizedTest
  @EnumSource
  void leavesPlainColourAsItIs(Resampling filter) {
    for (int[] size : new int[][] {{1, 1}, {3, 40}, {40, 3}, {13, 13}}) {
      Samples plain = new Samples(11, 9, 3, new byte[11 * 9 * 3]);
      Arrays.fill(plain.data(), (byte) 201);
      byte[] resized = PilResize.resize(plain, size[0], size[1], filter).data();
      assertThat(resized).hasSize(3 * size[0] * size[1]).containsOnly((byte) 201);
    }
  }

  @ParameterizedTest
  @EnumSource
  void growsOnePixelToAnySize(Resampling filter) {
    Samples pixel = new Samples(1, 1, 3, new byte[] {1, 2, 3});
    assertThat(PilResize.resize(pixel, 2, 2, filter).data())
        .containsExactly(1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3);
  }

  @ParameterizedTest
  @EnumSource
  void keepsARampInOrder(Resampling filter) {
    int[] ramp = new int[100];
    Arrays.setAll(ramp, i -> 40 + i);
    assertThat(grey(PilResize.resize(grey(1, ramp), 37, 1, filter))).isSorted();
    assertThat(grey(PilResize.resize(grey(1, ramp), 203, 1, filter))).isSorted();
  }

  @ParameterizedTest
  @EnumSource
  void makesAPartAsItIsInTheWhole(Resampling filter) {
    Random random = new Random(4);
    for (int channels : new int[] {1, 3, 4}) {
      Samples picture = random(31, 18, channels);
      for (int[] size : new int[][] {{12, 25}, {50, 18}, {31, 9}, {31, 18}}) {
        Samples whole = PilResize.resize(picture, size[1], size[0], filter);
        int top = random.nextInt(size[0]);
        int left = random.nextInt(size[1]);
        Window window =
            new Window(
                top, left, 1 + random.nextInt(size[0] - top), 1 + random.nextInt(size[1] - left));
        Samples part = PilResize.resize(picture, new Size(size[0], size[1]), filter, window);
        assertThat(part.data()).isEqualTo(cut(whole, window));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void treatsEachChannelAlone(Resampling filter) {
    Samples picture = random(15, 22, 3);
    byte[] resized = PilResize.resize(picture, 9, 40, filter).data();
    for (int c = 0; c < 3; c++) {
      byte[] alone =
          PilResize.resize(new Samples(15, 22, 1, channel(picture.data(), c)), 9, 40, filter)
              .data();
      assertThat(channel(resized, c)).isEqualTo(alone);
    }
  }

  @Test
  void resizesExtremeShapes() {
    Samples line = random(1, 5000, 3);
    assertThat(PilResize.resize(line, 1, 50, Resampling.BICUBIC).data()).hasSize(150);
    assertThat(PilResize.resize(line, 5000, 3, Resampling.LANCZOS).data()).hasSize(45_000);
  }

  @Test
  void refusesASizeOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PilResize.resize(grey(1, 1), 0, 1, Resampling.BICUBIC))
        .withMessage("got a size of 0×1, want at least 1×1");
  }

  @Test
  void namesFiltersByTheNumbersOfPillow() {
    assertThat(Resampling.of(3)).contains(Resampling.BICUBIC);
    assertThat(Resampling.of(6)).isEmpty();
  }

  private static Samples grey(int height, int... levels) {
    byte[] data = new byte[levels.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) levels[i];
    }
    return new Samples(height, levels.length / height, 1, data);
  }

  private static int[] grey(Samples samples) {
    int[] levels = new int[samples.data().length];
    Arrays.setAll(levels, i -> samples.data()[i] & 0xff);
    return levels;
  }

  private static Samples random(int height, int width, int channels) {
    byte[] data = new byte[height * width * channels];
    new Random(height * 31L + width).nextBytes(data);
    return new Samples(height, width, channels, data);
  }

  private static byte[] channel(byte[] data, int channel) {
    byte[] alone = new byte[data.length / 3];
    for (int i = 0; i < alone.length; i++) {
      alone[i] = data[3 * i + channel];
    }
    return alone;
  }

  private static byte[] cut(Samples whole, Window window) {
    byte[] part = new byte[window.height() * window.width() * whole.channels()];
    int row = window.width() * whole.channels();
    for (int y = 0; y < window.height(); y++) {
      int from = ((window.top() + y) * whole.width() + window.left()) * whole.channels();
      System.arraycopy(whole.data(), from, part, y * row, row);
    }
    return part;
  }
}
