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
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The painting model that comes with visprog, on scenes that it was not trained on. */
class ShippedInpaintingTest {
  /** A desert below a sky. */
  private static final Scene DESERT = new SceneGenerator(2026).scene(3);

  private static final int SCENES = 60;

  @Test
  void itsAutoencoderKeepsPictures(@TempDir Path cache) throws Exception {
    Path model = ShippedModels.unpacked("inpainting", cache);

    assertThat(VaeExam.of(model).get("reconstruction PSNR in dB")).isGreaterThan(25);
  }

  /** Of what is asked for no other background has a colour that is nearer. */
  @ParameterizedTest
  @EnumSource(
      value = Backdrop.class,
      names = {"GRASS", "SEA", "SNOW", "STREET", "NIGHT_SKY"})
  void turnsADesertIntoWhatTheTextSays(Backdrop wanted, @TempDir Path cache) throws Exception {
    Path model = ShippedModels.unpacked("inpainting", cache);
    try (StableDiffusionInpainter diffusion =
        StableDiffusionInpainter.open(model, ModelRuntime.shared())) {
      View view = View.of(DESERT);
      Stuff desert =
          view.stuff().stream()
              .filter(one -> one.backdrop() == Backdrop.DESERT)
              .findFirst()
              .orElseThrow();
      Mask mask = view.mask(desert);
      Region region = new Region(view.box(desert), 1, desert.noun(), mask);
      Image painted =
          Handover.replaced(
              new Painter(diffusion, Denoising.STANDARD), DESERT.picture(), region, wanted.noun());

      MeanColour colour = new MeanColour();
      colour.add(painted, region.box(), mask);
      Map<Backdrop, MeanColour> drawn = drawn();
      double off = Objects.requireNonNull(drawn.get(wanted)).from(colour);
      assertThat(drawn.entrySet())
          .filteredOn(each -> each.getKey() != wanted)
          .allSatisfy(
              each ->
                  assertThat(each.getValue().from(colour))
                      .as(each.getKey().noun())
                      .isGreaterThan(off));
    }
  }

  /** What backgrounds of scenes look like that training never saw. */
  private static Map<Backdrop, MeanColour> drawn() {
    Map<Backdrop, MeanColour> colours = new EnumMap<>(Backdrop.class);
    SceneGenerator generator = new SceneGenerator(2026);
    for (int i = 0; i < SCENES; i++) {
      Scene scene = generator.scene(i);
      View view = View.of(scene);
      for (Stuff stuff : view.stuff()) {
        colours
            .computeIfAbsent(stuff.backdrop(), unused -> new MeanColour())
            .add(scene.picture(), view.box(stuff), view.mask(stuff));
      }
    }
    return colours;
  }

  @Test
  void paintsThingsThatClipTakesForWhatTheTextSays(@TempDir Path cache) throws Exception {
    Path model = ShippedModels.unpacked("inpainting", cache);
    Path clip = ShippedModels.unpacked("clip", cache);

    assertThat(InpaintingExam.of(model, clip).get("new prompt preferred by CLIP"))
        .isGreaterThanOrEqualTo(0.8);
  }

  /** The mean of red, green and blue under masks. */
  private static final class MeanColour {
    private final double[] sums = new double[3];
    private int count;

    /** Adds the pixels of a box that its mask covers. */
    void add(Image picture, Box box, Mask mask) {
      for (int y = box.y0(); y < box.y1(); y++) {
        for (int x = box.x0(); x < box.x1(); x++) {
          if (mask.at(x - box.x0(), y - box.y0()) > 0) {
            int rgb = picture.rgb(x, y);
            sums[0] += rgb >> 16 & 0xff;
            sums[1] += rgb >> 8 & 0xff;
            sums[2] += rgb & 0xff;
            count++;
          }
        }
      }
    }

    /** How far it is from another, in levels. */
    double from(MeanColour other) {
      double squares = 0;
      for (int i = 0; i < sums.length; i++) {
        double off = sums[i] / count - other.sums[i] / other.count;
        squares += off * off;
      }
      return Math.sqrt(squares);
    }
  }
}
