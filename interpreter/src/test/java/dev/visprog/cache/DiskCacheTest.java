package dev.visprog.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.fake.Drawn;
import dev.visprog.run.CallResult;
import dev.visprog.trace.TracedStep.Score;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Names;
import dev.visprog.value.Number;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import dev.visprog.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiskCacheTest {
  private static final String KEY = "ab".repeat(32);
  private static final Image PICTURE = Drawn.picture(40, 30, 77);

  @TempDir Path folder;

  static Stream<Value> values() {
    Region masked = new Region(new Box(3, 4, 13, 24), 0.25, "日本", Mask.ellipse(10, 20));
    return Stream.of(
        PICTURE,
        PICTURE.crop(new Box(5, 6, 20, 21)),
        Drawn.regions(PICTURE, masked, Drawn.region(1, 1, "", 1)),
        Regions.none(PICTURE.crop(new Box(5, 6, 20, 21)).frame()),
        new Text("a\nb"),
        new Number(2.5),
        Truth.TRUE,
        new Names(List.of("x", "")));
  }

  private static CallResult result(Value value) {
    return new CallResult(value, List.of(new Score("probability", 0.5)), List.of("careful"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void givesBackWhatWasKept(Value value) {
    new DiskCache(folder).keep(KEY, result(value));
    assertThat(new DiskCache(folder).find(KEY)).contains(result(value));
  }

  @Test
  void knowsNothingOfOtherKeys() {
    DiskCache cache = new DiskCache(folder);
    cache.keep(KEY, result(new Text("x")));
    assertThat(cache.find("ac".repeat(32))).isEmpty();
  }

  @Test
  void takesADamagedFileForNoFile() throws IOException {
    DiskCache cache = new DiskCache(folder);
    cache.keep(KEY, result(PICTURE));
    Path file = folder.resolve("ab").resolve(KEY + ".result");
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      byte[] bad = good.clone();
      for (int j = 0; j <= random.nextInt(4); j++) {
        bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(
          file, i % 4 == 0 ? java.util.Arrays.copyOf(bad, random.nextInt(bad.length)) : bad);
      assertThat(cache.find(KEY)).matches(r -> r.isEmpty() || r.get().equals(result(PICTURE)));
    }
  }

  @Test
  void losesNothingWhenItCannotWrite() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "x");
    DiskCache cache = new DiskCache(blocked);
    cache.keep(KEY, result(new Text("x")));
    assertThat(cache.find(KEY)).isEmpty();
    assertThat(Files.readString(blocked)).isEqualTo("x");
  }
}
