package dev.visprog.tools.inpaint;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.masked;
import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.diffusion.TinyDiffusion;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code Replace} as programs call it, on a tiny Stable Diffusion with random weights. */
class ReplaceWithDiffusionTest {
  private static final Image PICTURE = Pictures.gradient(70, 40);

  /** Of the tiny model's pictures. */
  private static final int SIDE = 16;

  @TempDir private static Path folder;
  private static ModelLibrary library;
  private static ReplaceTool tool;

  @BeforeAll
  static void load() throws Exception {
    TinyDiffusion.write(folder);
    library = new ModelLibrary(RuntimeSettings.cpu());
    tool = new ReplaceTool(new DiffusionInpainter(library, new ModelFolder(folder, "tiny")));
  }

  @AfterAll
  static void close() {
    tool.close();
    library.close();
  }

  private static Image replaced(long seed, Region... regions) throws ToolException {
    return (Image)
        Call.of(tool)
            .with("image", PICTURE)
            .with("object", in(PICTURE, regions))
            .with("prompt", "a")
            .run(RecordingContext.withSeed(seed));
  }

  @Test
  void changesMaskedPixelsAndARimAlone() throws ToolException {
    Mask disc = Mask.ellipse(24, 20);
    Region region = masked(40, 15, 64, 35, disc);
    Image result = replaced(1, region);

    int rim =
        Feather.rim(Square.around(region.box(), PICTURE.width(), PICTURE.height(), SIDE).scale());
    Box near = new Box(40 - rim, 15 - rim, 64 + rim, 35 + rim);
    int changed = 0;
    for (int y = 0; y < PICTURE.height(); y++) {
      for (int x = 0; x < PICTURE.width(); x++) {
        boolean isNear = x >= near.x0() && x < near.x1() && y >= near.y0() && y < near.y1();
        if (isNear) {
          changed += result.rgb(x, y) != PICTURE.rgb(x, y) ? 1 : 0;
        } else {
          assertThat(result.rgb(x, y)).as("%d,%d", x, y).isEqualTo(PICTURE.rgb(x, y));
        }
      }
    }
    assertThat(changed).isGreaterThan(disc.area() / 2);
  }

  @Test
  void dependsOnTheSeedOfTheRunAndOnNothingElse() throws ToolException {
    Region box = region(10, 10, 30, 30, 1, "box");

    assertThat(replaced(7, box)).isEqualTo(replaced(7, box)).isNotEqualTo(replaced(8, box));
  }

  @Test
  void paintsAllOfAPictureThatIsNotSquare() throws ToolException {
    Image result = replaced(1, region(0, 0, 70, 40, 1, "all"));

    assertThat(result.frame()).isEqualTo(PICTURE.frame());
    assertThat(result).isNotEqualTo(PICTURE);
  }
}
