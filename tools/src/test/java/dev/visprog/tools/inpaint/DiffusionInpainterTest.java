package dev.visprog.tools.inpaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.visprog.models.clip.TinyClip;
import dev.visprog.models.diffusion.TinyDiffusion;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.tool.CancelledException;
import dev.visprog.tool.Limits;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.ToolContext;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stable Diffusion as {@code Replace} asks it, on a tiny one with random weights. */
class DiffusionInpainterTest {
  private static final ModelLibrary LIBRARY = new ModelLibrary(RuntimeSettings.cpu());

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  private DiffusionInpainter inpainter() throws Exception {
    TinyDiffusion.write(folder);
    return new DiffusionInpainter(LIBRARY, new ModelFolder(folder, "tiny/diffusion"));
  }

  @Test
  void paintsTheSameForTheSameSeedAndTellsItsSteps() throws Exception {
    try (DiffusionInpainter inpainter = inpainter()) {
      int side = inpainter.side();
      assertThat(side).isEqualTo(16);
      Image picture = TinyClip.picture(side, side, 1);
      Mask mask = Mask.ellipse(side, side);
      RecordingContext context = RecordingContext.lenient();
      Image painted = inpainter.paint(picture, mask, "a", 3, context);
      assertThat(painted.width()).isEqualTo(side);
      assertThat(context.warnings()).isEmpty();
      assertThat(inpainter.paint(picture, mask, "a", 3, context)).isEqualTo(painted);
      assertThat(inpainter.paint(picture, mask, "a", 4, context)).isNotEqualTo(painted);
      inpainter.paint(picture, mask, "a a a a a a a", 3, context);
      assertThat(context.warnings())
          .containsExactly(
              "the prompt is longer than the 8 tokens that tiny/diffusion reads, so its end was"
                  + " ignored");
    }
  }

  @Test
  void stopsAtTheNextStepAndSaysWhy() throws Exception {
    try (DiffusionInpainter inpainter = inpainter()) {
      Image picture = TinyClip.picture(16, 16, 1);
      Stopping context = new Stopping(3);
      assertThatExceptionOfType(CancelledException.class)
          .isThrownBy(() -> inpainter.paint(picture, Mask.ellipse(16, 16), "a", 3, context))
          .withMessage("the time is over");
      assertThat(context.told).containsExactly("denoising step 1 of 20", "denoising step 2 of 20");
    }
  }

  /** A run whose time is over at the n-th question. */
  private static final class Stopping implements ToolContext {
    private final List<String> told = new ArrayList<>();
    private int left;

    Stopping(int left) {
      this.left = left;
    }

    @Override
    public void checkCancelled() throws CancelledException {
      if (--left == 0) {
        throw new CancelledException("the time is over");
      }
    }

    @Override
    public void progress(double fraction, String what) {
      told.add(what);
    }

    @Override
    public long seed() {
      return 0;
    }

    @Override
    public String device() {
      return "cpu";
    }

    @Override
    public Limits limits() {
      return Limits.DEFAULT;
    }

    @Override
    public void warn(String message) {}

    @Override
    public void nothingFound(String message) {}

    @Override
    public void score(String name, double value) {}
  }

  @Test
  void namesItsWeights() throws Exception {
    try (DiffusionInpainter inpainter = inpainter()) {
      String before = inpainter.revision().orElseThrow();
      assertThat(before).startsWith("stable-diffusion-").endsWith("-20-7.5");
      String scheduler = Files.readString(folder.resolve("scheduler/scheduler_config.json"));
      Path other = Files.createDirectories(folder.resolve("other"));
      TinyDiffusion.write(other);
      Files.writeString(
          other.resolve("scheduler/scheduler_config.json"), scheduler.replace("0.012", "0.013"));
      assertThat(new DiffusionInpainter(LIBRARY, ModelFolder.of(other)).revision())
          .isPresent()
          .isNotEqualTo(Optional.of(before));
    }
  }

  @Test
  void saysWhatItLacks() throws Exception {
    try (DiffusionInpainter inpainter =
        new DiffusionInpainter(LIBRARY, new ModelFolder(folder, "tiny/diffusion"))) {
      assertThat(inpainter.missing().orElseThrow()).contains("has no model_index.json");
      assertThat(inpainter.revision()).isEmpty();
      assertThatExceptionOfType(MissingModelException.class).isThrownBy(inpainter::side);
    }
    try (DiffusionInpainter inpainter = inpainter()) {
      assertThat(inpainter.missing()).isEmpty();
      Files.delete(folder.resolve("scheduler/scheduler_config.json"));
      assertThatExceptionOfType(MissingModelException.class)
          .isThrownBy(inpainter::side)
          .withMessageContaining("cannot use the model tiny/diffusion")
          .withMessageContaining("scheduler_config.json: got no such file");
    }
  }
}
