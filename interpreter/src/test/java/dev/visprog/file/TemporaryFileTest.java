package dev.visprog.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFileTest {
  @TempDir Path folder;

  @Test
  void isRemovedWhenTheJvmEndsInTheMiddle() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EndsInTheMiddle.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(EndsInTheMiddle.HALF_WRITTEN);
    assertThat(folder).isEmptyDirectory();
  }

  /** Another JVM that is told to end while it writes. */
  static final class EndsInTheMiddle {
    static final int HALF_WRITTEN = 42;

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      Path target = folder.resolve("a.txt");
      AtomicFile.write(
          target,
          out -> {
            out.write(new byte[1_000_000]);
            File[] files = folder.toFile().listFiles();
            System.exit(files != null && files.length == 1 ? HALF_WRITTEN : 1);
          });
      Files.delete(target);
    }
  }
}
