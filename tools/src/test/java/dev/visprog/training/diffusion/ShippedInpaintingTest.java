package dev.visprog.training.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.diffusion.Denoising;
import dev.visprog.models.diffusion.StableDiffusionInpainter;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.tools.scene.view.Stuff;
import dev.visprog.tools.scene.view.View;
import dev.visprog.training.data.ShippedModels;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The painting model that comes with visprog, on scenes that it was not trained on. */
class ShippedInpaintingTest {
  /** A desert below a sky. */
  private static final Scene DESERT = new SceneGenerator(2026).scene(3);

  @Test
  void itsAutoencoderKeepsPictures(@TempDir Path cache) throws Exception {
    Path model = ShippedModels.unpacked("inpainting", cache);

    assertThat(VaeExam.of(model).get("reconstruction PSNR in dB")).isGreaterThan(25);
  }

  @Test
  void turnsADesertIntoWhatTheTextSays(@TempDir Path cache) throws Exception {
    Path model = ShippedModels.unpacked("inpainting", cache);
    try (StableDiffusionInpainter diffusion =
        StableDiffusionInpainter.open(model, ModelRuntime.shared())) {
      Painter painter = new Painter(diffusion, Denoising.STANDARD);

      double[] grass = colour(painter, "grass");
      assertThat(grass[1]).isGreaterThan(grass[0] + 20).isGreaterThan(grass[2] + 20);
      double[] snow = colour(painter, "snow");
      assertThat(Math.min(snow[0], Math.min(snow[1], snow[2]))).isGreaterThan(200);
    }
  }

  /** Red, green and blue, in the mean of what was the desert. */
  private static double[] colour(Painter painter, String prompt) {
    View view = View.of(DESERT);
    Stuff desert =
        view.stuff().stream()
            .filter(one -> one.backdrop() == Backdrop.DESERT)
            .findFirst()
            .orElseThrow();
    Mask mask = view.mask(desert);
    Region region = new Region(view.box(desert), 1, desert.noun(), mask);
    Image painted = Handover.replaced(painter, DESERT.picture(), region, prompt);
    double[] sums = new double[3];
    int count = 0;
    for (int y = region.box().y0(); y < region.box().y1(); y++) {
      for (int x = region.box().x0(); x < region.box().x1(); x++) {
        if (mask.at(x - region.box().x0(), y - region.box().y0()) > 0) {
          int rgb = painted.rgb(x, y);
          sums[0] += rgb >> 16 & 0xff;
          sums[1] += rgb >> 8 & 0xff;
          sums[2] += rgb & 0xff;
          count++;
        }
      }
    }
    for (int i = 0; i < 3; i++) {
      sums[i] /= count;
    }
    return sums;
  }
}
