package dev.visprog.training.diffusion;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.clip.ClipModel;
import dev.visprog.models.clip.Similarity;
import dev.visprog.models.diffusion.Denoising;
import dev.visprog.models.diffusion.StableDiffusionInpainter;
import dev.visprog.models.diffusion.schedule.SolverKind;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.training.data.Phrase;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How near what is painted comes to what was there, if the text says that, and how often CLIP takes
 * it for what the text says, if that is something else.
 */
final class InpaintingExam {
  /** As tools ask, in half as many steps: the exam is taken at each saving. */
  private static final Denoising DENOISING =
      new Denoising(SolverKind.DPM_SOLVER, 10, Denoising.STANDARD.guidance(), 1, 0);

  private static final int REBUILT = 6;
  private static final int REPLACED = 12;

  private InpaintingExam() {}

  /**
   * The figures of a model.
   *
   * @param clip the folder of a CLIP that knows drawn scenes; null if there is none
   */
  static Map<String, Double> of(Path model, @Nullable Path clip) throws IOException {
    Map<String, Double> figures = new TreeMap<>();
    try (StableDiffusionInpainter diffusion =
        StableDiffusionInpainter.open(model, ModelRuntime.shared())) {
      Painter painter = new Painter(diffusion, DENOISING);
      figures.put("PSNR in holes in dB", rebuilt(painter));
      if (clip != null) {
        try (Checkpoint checkpoint = Checkpoint.open(clip);
            ClipModel judge = new ClipModel(checkpoint)) {
          figures.put("new prompt preferred by CLIP", preferred(painter, judge));
        }
      }
    } catch (CheckpointException e) {
      throw new IOException(e.getMessage(), e);
    }
    return figures;
  }

  /** Of what is painted where the text says what was there. */
  private static double rebuilt(Painter painter) {
    double squares = 0;
    int count = 0;
    Examples examples = new Examples(VaeExam.SCENES, painter.side());
    for (Example each : examples.some(REBUILT, 0, new Chance(6))) {
      Image painted = painter.paint(each.picture(), each.hole(), each.prompt());
      byte[] got = painted.toBgr();
      byte[] wanted = each.picture().toBgr();
      for (int i = 0; i < got.length; i++) {
        int pixel = i / 3;
        int width = painted.width();
        if (each.hole().at(pixel % width, pixel / width) > 0) {
          double off = ((got[i] & 0xff) - (wanted[i] & 0xff)) / 127.5;
          squares += off * off;
          count++;
        }
      }
    }
    return VaeExam.decibels(squares / count);
  }

  /** The share of replaced things that look more like what was asked for than like themselves. */
  private static double preferred(Painter painter, ClipModel judge) {
    Chance chance = new Chance(7);
    int better = 0;
    int asked = 0;
    while (asked < REPLACED) {
      Scene scene = VaeExam.SCENES.any(chance);
      View view = View.of(scene);
      if (view.things().isEmpty()) {
        continue;
      }
      Thing old = chance.oneOf(view.things());
      List<Category> others =
          Stream.of(Category.values()).filter(each -> each != old.category()).toList();
      String wanted = Phrase.article(chance.oneOf(others).noun());
      Region region = new Region(view.box(old), 1, old.noun(), view.mask(old));
      Image picture = Handover.replaced(painter, scene.picture(), region, wanted);
      // The box, not the mask: what is dimmed around a mask has the outline of what was there.
      float[] seen = judge.embedImages(List.of(picture.crop(region.box()))).get(0);
      List<float[]> texts =
          judge.embedTexts(
              List.of("a photo of " + wanted, "a photo of " + Phrase.article(old.noun())));
      asked++;
      better +=
          Similarity.cosine(seen, texts.get(0)) > Similarity.cosine(seen, texts.get(1)) ? 1 : 0;
    }
    return better / (double) asked;
  }
}
