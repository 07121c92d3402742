package dev.visprog.tools.image;

import static dev.visprog.tools.image.TestPictures.gradient;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class FileTrapsTest {
  private static final String WANTED = ", want a picture: JPEG, PNG, WebP, BMP, TIFF or GIF";

  @TempDir Path folder;
  private byte[] png = new byte[0];

  @BeforeEach
  void drawPicture() throws IOException {
    png = Encoded.as("png", gradient(5, 4));
  }

  @Test
  void readsAFileWhoseNameLies() throws Exception {
    Path file = Files.write(folder.resolve("photo.jpg"), png);
    assertThat(ImageFileReader.read(file, 100).summary()).isEqualTo("image 5×4");
  }

  @Test
  void readsThroughALink() throws Exception {
    Files.write(folder.resolve("photo"), png);
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("photo"));
    assertThat(ImageFileReader.read(link, 100).summary()).isEqualTo("image 5×4");
  }

  @Test
  void readsAStream() throws Exception {
    InputStream in = new ByteArrayInputStream(png);
    assertThat(ImageFileReader.read("upload", in, 100).summary()).isEqualTo("image 5×4");
  }

  @Test
  void namesAStreamThatFails() {
    InputStream in = new FailingStream();
    assertThatExceptionOfType(ImageReadException.class)
        .isThrownBy(() -> ImageFileReader.read("upload", in, 100))
        .withMessage("could not read 'upload': connection reset");
  }

  @Test
  void refusesAMissingFile() {
    refuses(folder.resolve("none.png"), "no such file");
  }

  @Test
  void refusesALinkToNothing() throws IOException {
    refuses(Files.createSymbolicLink(folder.resolve("link"), Path.of("none")), "no such file");
  }

  @Test
  void refusesAFolder() {
    refuses(folder, "got a folder, want a picture file");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    refuses(Files.createFile(folder.resolve("empty.png")), "got an empty file" + WANTED);
  }

  @Test
  void refusesADeviceThatNeverEnds() {
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device), "no /dev/zero here");
    refuses(device, "got a pipe or a device, want a picture file");
  }

  @Test
  void refusesAPipeThatNobodyWritesTo() throws Exception {
    Path pipe = folder.resolve("pipe");
    try {
      assumeTrue(
          new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes here");
    } catch (IOException e) {
      assumeTrue(false, "no mkfifo here");
    }
    refuses(pipe, "got a pipe or a device, want a picture file");
  }

  @Test
  void refusesAFileWithoutPermission() throws IOException {
    Path file = Files.write(folder.resolve("secret.png"), png);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-wx-wx-wx"));
    assumeTrue(!Files.isReadable(file), "this user may read everything");
    refuses(file, "no permission");
  }

  @Test
  void refusesAFileBeyondTheBoundWithoutReadingIt() throws IOException {
    Path file = folder.resolve("giant.png");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(600L << 20);
    }
    refuses(file, "got a file of 600 MiB, want at most 512 MiB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%PDF-1.7 | a PDF file",
        "  <!DOCTYPE html><p>Not found | an HTML page",
        "<html><body> | an HTML page",
        "<?xml version='1.0'?><svg width='1'/> | an SVG drawing",
        "<?xml version='1.0'?><a/> | an XML file",
        "BMW is a car, and not a picture | a text file",
        "Grüße | a text file",
        "version https://git-lfs.github.com/spec/v1 | a Git LFS pointer instead of the file itself",
        "P6 3 3 255 | a Netpbm picture",
        "8BPS | a Photoshop file",
        "....ftypheic | a HEIC picture",
        "....ftypavif | an AVIF picture",
        "....ftypmp42 | a video file",
        "RIFF....WAVE | a sound or video file"
      })
  void saysWhatAFileIsThatIsNoPicture(String contents, String what) throws IOException {
    Path file = Files.write(folder.resolve("photo.jpg"), contents.getBytes(UTF_8));
    refuses(file, "got " + what + WANTED);
  }

  @Test
  void showsTheFirstBytesOfUnknownFiles() throws IOException {
    Path file = Files.write(folder.resolve("photo.jpg"), Bytes.of(1, 2, 0xab, 0, 5, 6, 7, 8, 9));
    refuses(file, "got unknown bytes, beginning with 01 02 ab 00 05 06 07 08" + WANTED);
  }

  @Test
  void takesALongTextWithACutCharacterForText() throws IOException {
    String text = "a".repeat(4095) + "é".repeat(10);
    refuses(Files.writeString(folder.resolve("photo.jpg"), text), "got a text file" + WANTED);
  }

  private static void refuses(Path file, String reason) {
    assertThatExceptionOfType(ImageReadException.class)
        .isThrownBy(() -> ImageFileReader.read(file, 1_000_000))
        .withMessage("could not read '%s': %s", file, reason);
  }

  /** A connection that breaks. */
  private static final class FailingStream extends FilterInputStream {
    FailingStream() {
      super(InputStream.nullInputStream());
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      throw new IOException("Connection reset");
    }
  }
}
