package dev.visprog.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {
  @TempDir Path folder;

  /** A shell's {@code visprog … -o /dev/stdout > file}. */
  @ParameterizedTest
  @ValueSource(strings = {"/dev/stdout", "/proc/self/fd/1", "/dev/fd/1"})
  void writesItsOwnOutputInOrder(String name) throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/fd/1")), "no /proc here");
    Path file = folder.resolve("output");
    Process process = start(name).redirectOutput(file.toFile()).start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(file).hasContent("before, inside, after");
  }

  @Test
  void writesAPipe() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/fd/1")), "no /proc here");
    Process process = start("/dev/stdout").start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(output).isEqualTo("before, inside, after");
  }

  private static ProcessBuilder start(String name) {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            WritesItsOutput.class.getName(),
            name)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  /** Another JVM that prints before and after it writes what it takes for a file. */
  static final class WritesItsOutput {
    public static void main(String[] arguments) throws IOException {
      try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
        out.write("before, ".getBytes(UTF_8));
        AtomicFile.write(Path.of(arguments[0]), body -> body.write("inside, ".getBytes(UTF_8)));
        out.write("after".getBytes(UTF_8));
      }
    }
  }
}
