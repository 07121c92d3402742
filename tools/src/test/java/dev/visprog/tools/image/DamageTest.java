package dev.visprog.tools.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.value.Image;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random damage, the same in every run; {@code -Dvisprog.fuzz.cases=100000} for more of it. */
class DamageTest {
  private static final int CASES = Integer.getInteger("visprog.fuzz.cases", 4_000);
  private static final long MOST_PIXELS = 200_000;

  @ParameterizedTest
  @EnumSource
  @Timeout(600)
  void endsInAPictureOrARefusal(ImageFormat format) throws Exception {
    Random random = new Random(42);
    List<byte[]> files = SampleFiles.of(format);
    int refused = 0;
    for (int i = 0; i < CASES; i++) {
      byte[] file = files.get(i % files.size());
      byte[] damaged = damaged(file, files.get(random.nextInt(files.size())), random);
      byte[] bytes = format == ImageFormat.PNG ? PngFile.repaired(damaged) : damaged;
      try {
        Image image = ImageFileReader.read("test", bytes, MOST_PIXELS);
        assertThat((long) image.width() * image.height()).isLessThanOrEqualTo(MOST_PIXELS);
      } catch (ImageReadException e) {
        assertThat(e).hasMessageStartingWith("could not read 'test': ");
        refused++;
      } catch (RuntimeException | Error e) {
        throw new AssertionError("case " + i + " of " + format, e);
      }
    }
    assertThat(refused).isBetween(CASES / 50, CASES - 1);
  }

  /** Some bytes changed, a part of another file put in, or both; sometimes cut. */
  private static byte[] damaged(byte[] file, byte[] other, Random random) {
    byte[] copy = file.clone();
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      int at = random.nextBoolean() ? 4 + random.nextInt(copy.length - 4) : early(copy, random);
      copy[at] =
          switch (random.nextInt(4)) {
            case 0 -> (byte) random.nextInt(256);
            case 1 -> (byte) (copy[at] ^ (1 << random.nextInt(8)));
            case 2 -> (byte) 0xff;
            default -> 0;
          };
    }
    if (random.nextInt(4) == 0) {
      int length = Math.min(1 + random.nextInt(40), Math.min(copy.length, other.length));
      int from = random.nextInt(other.length - length + 1);
      System.arraycopy(other, from, copy, random.nextInt(copy.length - length + 1), length);
    }
    return random.nextInt(10) == 0 ? Arrays.copyOf(copy, random.nextInt(copy.length) + 1) : copy;
  }

  /** Most is decided at the start; behind the signature, or there would be nothing to decode. */
  private static int early(byte[] file, Random random) {
    return Math.min(4 + random.nextInt(64), file.length - 1);
  }
}
