package dev.visprog.tools.image;

import static dev.visprog.tools.image.TestPictures.gradient;
import static dev.visprog.tools.image.TestPictures.isGradient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.visprog.value.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileWriterTest {
  private static final String ENDINGS =
      "want a name that ends in .jpg, .png, .webp, .bmp, .tif, .gif";

  @TempDir Path folder;
  private final Image image = Image.of(gradient(64, 48));

  @ParameterizedTest
  @CsvSource({
    "png, PNG, 0",
    "PNG, PNG, 0",
    "bmp, BMP, 0",
    "tif, TIFF, 0",
    "tiff, TIFF, 0",
    "jpg, JPEG, 6",
    "jpeg, JPEG, 6",
    "webp, WEBP, 14",
    "gif, GIF, 40"
  })
  void writesTheFormatOfTheEnding(String ending, ImageFormat format, int tolerance)
      throws Exception {
    Path file = folder.resolve("picture." + ending);
    ImageFileWriter.write(image, file);
    assertThat(ImageFormat.ofContents(Files.readAllBytes(file))).contains(format);
    isGradient(ImageFileReader.read(file, 10_000), tolerance);
    assertThat(namesInFolder()).containsExactly("picture." + ending);
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    for (ImageFormat format : ImageFormat.values()) {
      Path first = folder.resolve("a." + format.extensions().get(0));
      Path second = folder.resolve("b." + format.extensions().get(0));
      ImageFileWriter.write(image, first);
      ImageFileWriter.write(image, second);
      assertThat(first).hasSameBinaryContentAs(second);
    }
  }

  @Test
  void writesASinglePixel() throws Exception {
    Image pixel = Image.ofBgr(1, 1, new byte[] {1, 2, 3});
    for (ImageFormat format : ImageFormat.values()) {
      Path file = folder.resolve("pixel." + format.extensions().get(0));
      ImageFileWriter.write(pixel, file);
      assertThat(ImageFileReader.read(file, 1).summary()).isEqualTo("image 1×1");
    }
  }

  @Test
  void keepsColourEdgesInJpeg() throws Exception {
    byte[] stripes = new byte[3 * 16 * 16];
    for (int i = 0; i < 256; i++) {
      stripes[3 * i + 2 * (i & 1)] = (byte) 255; // blue and red columns
    }
    Path file = folder.resolve("stripes.jpg");
    ImageFileWriter.write(Image.ofBgr(16, 16, stripes), file);
    Image read = ImageFileReader.read(file, 1000);
    TestPictures.isNear(read, 6, 6, 0x0000ff, 40);
    TestPictures.isNear(read, 7, 6, 0xff0000, 40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"picture.psd", "picture.", "png", "a.png.txt"})
  void refusesAnUnknownEnding(String name) {
    Path file = folder.resolve(name);
    int dot = name.lastIndexOf('.');
    String got = dot < 0 ? "no ending" : "'" + name.substring(dot) + "'";
    String message = "cannot write '%s': got %s, %s".formatted(file, got, ENDINGS);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> ImageFileWriter.checkWritable(file))
        .withMessage(message);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> ImageFileWriter.write(image, file))
        .withMessage(message);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void checksTheFolderEarly() {
    Path file = folder.resolve("none/picture.png");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> ImageFileWriter.checkWritable(file))
        .withMessageContaining("no folder '%s'", folder.resolve("none"));
  }

  @Test
  void leavesTheOldFileWhenAPictureIsTooLongForItsFormat() throws IOException {
    Path file = Files.writeString(folder.resolve("old.webp"), "old");
    Image wide = Image.ofBgr(16_384, 1, new byte[3 * 16_384]);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> ImageFileWriter.write(wide, file))
        .withMessage(
            "could not write '%s': got 16384×1 pixels, want sides of at most 16383 for WebP; PNG"
                + " has no such limit",
            file);
    assertThat(file).hasContent("old");
    assertThat(namesInFolder()).containsExactly("old.webp");
  }

  private List<String> namesInFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
