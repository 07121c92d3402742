package dev.visprog.tools.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.value.Image;
import java.util.Arrays;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TruncationTest {

  /** A picture with a grey or black rest would be answered about as if it were the real one. */
  @ParameterizedTest
  @EnumSource
  @Timeout(120)
  void readsTheWholePictureOrNone(ImageFormat format) throws Exception {
    for (byte[] file : SampleFiles.of(format)) {
      Image whole = TestPictures.read(file);
      int refused = 0;
      for (int length = 0; length < file.length; length++) {
        try {
          assertThat(TestPictures.read(Arrays.copyOf(file, length)))
              .as("%s of %d bytes, cut after %d", format, file.length, length)
              .isEqualTo(whole);
        } catch (ImageReadException e) {
          assertThat(e).hasMessageStartingWith("could not read 'test': ");
          refused++;
        }
      }
      assertThat(refused).isGreaterThan(file.length / 3);
    }
  }
}
