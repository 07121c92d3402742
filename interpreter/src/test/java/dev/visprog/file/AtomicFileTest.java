package dev.visprog.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void writesANewFile() throws IOException {
    Path target = folder.resolve("a.txt");
    AtomicFile.write(target, out -> out.write("new".getBytes(UTF_8)));
    assertThat(target).hasContent("new");
    assertThat(namesInFolder()).containsExactly("a.txt");
  }

  @Test
  void writesTextInUtf8() throws IOException {
    Path target = folder.resolve("a.txt");
    AtomicFile.writeText(target, out -> out.write("ünïcode ✓"));
    assertThat(Files.readString(target, UTF_8)).isEqualTo("ünïcode ✓");
  }

  @Test
  void replacesTheWholeOldFile() throws IOException {
    Path target = old("a much longer text than the new one");
    AtomicFile.write(target, out -> out.write("new".getBytes(UTF_8)));
    assertThat(target).hasContent("new");
    assertThat(namesInFolder()).containsExactly("old.txt");
  }

  @Test
  void showsTheOldFileUntilTheNewOneIsWhole() throws IOException {
    Path target = old("old");
    AtomicFile.write(
        target,
        out -> {
          out.write(new byte[1_000_000]);
          out.flush();
          assertThat(target).hasContent("old");
        });
    assertThat(target).hasSize(1_000_000);
  }

  @Test
  void leavesTheOldFileWhenTheDiskIsFull() throws IOException {
    Path target = old("old");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> AtomicFile.write(target, AtomicFileTest::fillTheDisk))
        .withMessage("could not write '%s': no space left on device", target);
    assertThat(target).hasContent("old");
    assertThat(namesInFolder()).containsExactly("old.txt");
  }

  @Test
  void tellsWhyAnEncoderCouldNotWrite() {
    Path target = folder.resolve("a.png");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                AtomicFile.write(
                    target,
                    out -> {
                      throw new IOException(
                          "I/O error writing PNG file!",
                          new IOException("No space left on device"));
                    }))
        .withMessage("could not write '%s': no space left on device", target);
  }

  @Test
  void leavesNothingWhenTheBodyFailsUnchecked() throws IOException {
    Path target = folder.resolve("a.txt");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                AtomicFile.write(
                    target,
                    out -> {
                      out.write(1);
                      throw new IllegalStateException("a bug");
                    }))
        .withMessage("a bug");
    assertThat(namesInFolder()).isEmpty();
  }

  @Test
  void leavesNothingWhenInterrupted() throws IOException {
    Path target = old("old");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                AtomicFile.write(
                    target,
                    out -> {
                      Thread.currentThread().interrupt();
                      out.write(new byte[1_000_000]);
                    }))
        .withMessageEndingWith("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(target).hasContent("old");
    assertThat(namesInFolder()).containsExactly("old.txt");
  }

  @Test
  void survivesABodyThatClosesItsStream() throws IOException {
    Path target = folder.resolve("a.txt");
    AtomicFile.write(
        target,
        out -> {
          try (OutputStream closed = out) {
            closed.write("new".getBytes(UTF_8));
          }
        });
    assertThat(target).hasContent("new");
  }

  @Test
  void acceptsTheLongestFileName() throws IOException {
    Path target = folder.resolve("n".repeat(255));
    AtomicFile.write(target, out -> out.write(1));
    assertThat(target).hasSize(1);
  }

  @Test
  void writesTheFileThatALinkNames() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path target = Files.writeString(inner.resolve("real.txt"), "old");
    Path second = Files.createSymbolicLink(inner.resolve("second"), Path.of("real.txt"));
    Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("inner/second"));
    AtomicFile.write(first, out -> out.write("new".getBytes(UTF_8)));
    assertThat(first).isSymbolicLink();
    assertThat(second).isSymbolicLink();
    assertThat(target).hasContent("new");
  }

  @Test
  void createsTheFileThatADanglingLinkNames() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real.txt"));
    AtomicFile.write(link, out -> out.write("new".getBytes(UTF_8)));
    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("real.txt")).hasContent("new");
  }

  @Test
  void refusesALinkToItself() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));
    refuses(link, "the symbolic link leads back to itself");
  }

  @Test
  void refusesAFolder() {
    refuses(folder, "got a folder, '" + folder + "', want the name of a file");
  }

  @Test
  void refusesAMissingFolder() {
    refuses(
        folder.resolve("missing/a.txt"),
        "no folder '%s' to write 'a.txt' in, make it first".formatted(folder.resolve("missing")));
  }

  @Test
  void refusesAFileAsFolder() throws IOException {
    refuses(
        old("old").resolve("a.txt"),
        "no folder '%s' to write 'a.txt' in, make it first".formatted(folder.resolve("old.txt")));
  }

  @Test
  void refusesAFolderWithoutPermission() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(folder), "this user may write everywhere");
      Path target = folder.resolve("a.txt");
      refuses(target, "no permission to write '" + target + "'");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void checksWithoutTouchingTheTarget() throws IOException {
    Path target = old("old");
    AtomicFile.checkWritable(target);
    AtomicFile.checkWritable(folder.resolve("new.txt"));
    assertThat(target).hasContent("old");
    assertThat(namesInFolder()).containsExactly("old.txt");
  }

  @Test
  void keepsThePermissionsOfTheOldFile() throws IOException {
    Path target = old("old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw----"));
    AtomicFile.write(target, out -> out.write(1));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-rw----");
  }

  @Test
  void writesADeviceInPlace() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.isWritable(device), "no /dev/null here");
    AtomicFile.write(device, out -> out.write(new byte[100_000]));
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void tellsThatADeviceIsFull() {
    Path device = Path.of("/dev/full");
    assumeTrue(Files.isWritable(device), "no /dev/full here");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> AtomicFile.write(device, out -> out.write(new byte[100_000])))
        .withMessage("could not write '/dev/full': no space left on device");
  }

  private static void fillTheDisk(OutputStream out) throws IOException {
    out.write(new byte[200_000]);
    throw new IOException("No space left on device");
  }

  private void refuses(Path target, String reason) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> AtomicFile.checkWritable(target))
        .withMessage("cannot write '%s': %s", target, reason);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> AtomicFile.write(target, out -> out.write(1)))
        .withMessage("could not write '%s': %s", target, reason);
  }

  private Path old(String text) throws IOException {
    return Files.writeString(folder.resolve("old.txt"), text);
  }

  private List<String> namesInFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
