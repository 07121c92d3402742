package dev.visprog.tools.scene.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.layout.SceneGenerator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutates each file of a scene; {@code -Dvisprog.fuzz.cases} sets how often. */
class SceneFilesFuzzTest {
  private static final int CASES = Integer.getInteger("visprog.fuzz.cases", 3_000);
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\u0000",
          "\\ud800",
          "null",
          "true",
          "-1",
          "0",
          "1e999",
          "NaN",
          "99999999999999999999",
          "0.5",
          "\"\"",
          "[]",
          "{}",
          "\"dog\"",
          "\"face\"",
          "\"heldBy\":1,",
          "\"hat\"",
          "../",
          "[0,0,1,1]",
          "\u0000");

  @TempDir private Path folder;

  @Test
  void throwsNothingButWhatItDocuments() throws Exception {
    Scene scene = new SceneGenerator(8).scene(1);
    Path json = SceneFiles.write(scene, folder);
    Random random = new Random(20260202);
    int[] accepted = new int[1];
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(5 + CASES / 3_000),
        () -> {
          for (int i = 0; i < CASES; i++) {
            String name = SceneFiles.names(scene.truth()).get(i % 8 < 6 ? 2 : i % 2);
            Path file = folder.resolve(name);
            byte[] original = Files.readAllBytes(file);
            byte[] mutant =
                file.equals(json)
                    ? mutated(new String(original, StandardCharsets.UTF_8), random)
                    : mutated(original, random);
            Files.write(file, mutant);
            accepted[0] += reads(json, mutant) ? 1 : 0;
            Files.write(file, original);
          }
        });
    assertThat(accepted[0]).isBetween(1, CASES - 1);
  }

  /** Whether the files are a scene; one that is must be written and read again alike. */
  private boolean reads(Path json, byte[] mutant) throws Exception {
    Scene scene;
    try {
      scene = SceneFiles.read(json);
    } catch (SceneReadException expected) {
      assertThat(expected.getMessage()).startsWith("could not read '").hasSizeLessThan(900);
      return false;
    } catch (Throwable unexpected) {
      throw new AssertionError(
          "for the bytes " + new String(mutant, StandardCharsets.ISO_8859_1), unexpected);
    }
    Path other = Files.createTempDirectory(folder, "again");
    SceneFilesTest.assertSame(SceneFiles.read(SceneFiles.write(scene, other)), scene);
    return true;
  }

  private static byte[] mutated(String text, Random random) {
    StringBuilder mutant = new StringBuilder(text);
    for (int n = 1 + random.nextInt(2); n > 0 && mutant.length() > 0; n--) {
      int at = random.nextInt(mutant.length());
      int end = Math.min(mutant.length(), at + 1 + random.nextInt(random.nextBoolean() ? 2 : 40));
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      switch (random.nextInt(5)) {
        case 0 -> mutant.delete(at, end);
        case 1 -> mutant.insert(at, piece);
        case 2 -> mutant.replace(at, end, piece);
        case 3 -> mutant.setCharAt(at, (char) random.nextInt(128));
        default -> replaceValue(mutant, at, piece);
      }
    }
    return mutant.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Puts another value behind the next colon, so that the text stays JSON more often. */
  private static void replaceValue(StringBuilder text, int from, String piece) {
    int colon = text.indexOf(":", from);
    int comma = colon < 0 ? -1 : text.indexOf(",", colon);
    if (comma > 0) {
      text.replace(colon + 1, comma, piece);
    }
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] mutant = bytes.clone();
    if (random.nextInt(4) == 0) {
      return Arrays.copyOf(mutant, random.nextInt(mutant.length));
    }
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      mutant[random.nextInt(random.nextBoolean() ? 64 : mutant.length)] = (byte) random.nextInt();
    }
    return mutant;
  }
}
