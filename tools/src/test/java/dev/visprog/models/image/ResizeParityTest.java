package dev.visprog.models.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.fixture.ExpectedTensors;
import dev.visprog.models.fixture.Fixture;
import dev.visprog.models.fixture.FixturePictures;
import dev.visprog.models.fixture.Fixtures;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Resized pictures, byte for byte as Pillow makes them. */
@Tag("parity")
class ResizeParityTest {
  private static final Pattern STEPS = Pattern.compile("_rows_step(\\d+)_cols_step(\\d+)$");

  @Test
  void resizesBytesAsPillowDoes() throws IOException {
    Fixture fixture = Fixtures.require("resize");
    JsonNode cases = fixture.json("cases.json").get("pil_resize");
    assertThat(cases).isNotEmpty();
    for (JsonNode one : cases) {
      Samples source = samples(fixture.folder().resolve("src/" + one.get("src").asText()));
      int width = one.get("size_wh").get(0).asInt();
      int height = one.get("size_wh").get(1).asInt();
      Resampling filter = filter(one.get("filter").asText());
      Samples resized =
          source.channels() == 4
              ? PremultipliedAlpha.resize(source, width, height, filter)
              : PilResize.resize(source, width, height, filter);
      assertSame(one, resized, samples(fixture.folder().resolve("out/" + one.get("out").asText())));
    }
  }

  @Test
  void resizesFloatsAsPillowDoes() {
    Fixture fixture = Fixtures.require("resize");
    JsonNode cases = fixture.json("cases.json").get("pil_resize_float");
    assertThat(cases).isNotEmpty();
    ExpectedTensors expected = fixture.tensors();
    for (JsonNode one : cases) {
      String in = one.get("in").asText();
      int inHeight = (int) expected.shape(in)[0];
      int inWidth = (int) expected.shape(in)[1];
      int width = one.get("size_wh").get(0).asInt();
      int height = one.get("size_wh").get(1).asInt();
      for (JsonNode output : one.get("outputs")) {
        String name = output.asText();
        float[] resized =
            FloatResize.resize(
                expected.floats(in),
                inWidth,
                inHeight,
                width,
                height,
                filter(name.substring(name.lastIndexOf('.') + 1)));
        assertThat(expected.shape(name)).containsExactly(height, width);
        assertThat(resized).as(name).isEqualTo(expected.floats(name));
      }
    }
  }

  @Test
  void resizesAndCropsAsTheImageProcessorOfClipDoes() throws IOException, CheckpointException {
    Fixture fixture = Fixtures.require("resize");
    JsonNode cases = fixture.json("cases.json").get("clip_processor");
    assertThat(cases).isNotEmpty();
    ExpectedTensors expected = fixture.tensors();
    for (JsonNode one : cases) {
      Path source = fixture.folder().resolve("src/" + one.get("src").asText());
      JsonNode config =
          new ObjectMapper()
              .createObjectNode()
              .put("size", one.get("shortest_edge").asInt())
              .put("crop_size", one.get("crop").asInt());
      PixelValues values =
          ImageProcessor.of(ProcessorKind.CLIP, config).process(FixturePictures.read(source));
      String name = one.get("tensor").asText();
      Matcher steps = STEPS.matcher(name);
      boolean sparse = steps.find();
      int rows = sparse ? Integer.parseInt(steps.group(1)) : 1;
      int columns = sparse ? Integer.parseInt(steps.group(2)) : 1;
      assertThat(every(rows, columns, values)).as(name).isEqualTo(expected.floats(name));
    }
  }

  @Test
  void resizesSmoothlyAsSciPyDoes() {
    Fixture fixture = Fixtures.require("resize");
    JsonNode cases = fixture.json("cases.json").get("owlv2_resize");
    assertThat(cases).isNotEmpty();
    ExpectedTensors expected = fixture.tensors();
    for (JsonNode one : cases) {
      Path source = fixture.folder().resolve("src/" + one.get("src").asText());
      int edge = one.get("size").asInt();
      SmoothRecipe recipe =
          new SmoothRecipe(true, new Size(edge, edge), new Levels(1.0 / 255, null));
      float[] resized = recipe.values(FixturePictures.read(source)).rgb();
      String name = one.get("tensor").asText();
      ExpectedTensors.assertWithin(name, resized, expected.floats(name), 1e-6);
    }
  }

  private static void assertSame(JsonNode one, Samples actual, Samples wanted) {
    assertThat(actual.width()).as("width of " + one).isEqualTo(wanted.width());
    assertThat(actual.height()).as("height of " + one).isEqualTo(wanted.height());
    assertThat(actual.data()).as("bytes of " + one).isEqualTo(wanted.data());
  }

  private static float[] every(int rows, int columns, PixelValues values) {
    int height = (values.height() + rows - 1) / rows;
    int width = (values.width() + columns - 1) / columns;
    float[] chosen = new float[3 * height * width];
    int i = 0;
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < values.height(); y += rows) {
        for (int x = 0; x < values.width(); x += columns) {
          chosen[i++] = values.rgb()[(c * values.height() + y) * values.width() + x];
        }
      }
    }
    return chosen;
  }

  private static Resampling filter(String name) {
    return Resampling.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The samples of a picture as they are stored. */
  private static Samples samples(Path file) throws IOException {
    BufferedImage picture = ImageIO.read(file.toFile());
    Raster raster = picture.getRaster();
    int[] samples = raster.getPixels(0, 0, picture.getWidth(), picture.getHeight(), (int[]) null);
    byte[] data = new byte[samples.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) samples[i];
    }
    return new Samples(picture.getHeight(), picture.getWidth(), raster.getNumBands(), data);
  }
}
