package dev.visprog.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.ElementType;
import dev.visprog.models.clip.TinyClip;
import dev.visprog.models.diffusion.schedule.SolverKind;
import dev.visprog.models.diffusion.vae.Tiles;
import dev.visprog.models.engine.ComputeDevice;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Precision;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StableDiffusionInpainterTest {
  private static final Denoising QUICK = new Denoising(SolverKind.DPM_SOLVER, 3, 5, 1, 7);

  @TempDir private Path folder;

  @Test
  void paintsTheSamePictureForTheSameSeed() throws Exception {
    try (StableDiffusionInpainter inpainter = open()) {
      Image first = inpainter.inpaint(request(16, 24), QUICK, StepListener.NONE);
      assertThat(first.width()).isEqualTo(16);
      assertThat(first.height()).isEqualTo(24);
      assertThat(inpainter.inpaint(request(16, 24), QUICK, StepListener.NONE)).isEqualTo(first);
      assertThat(inpainter.inpaint(request(16, 24), QUICK.withSeed(8), StepListener.NONE))
          .isNotEqualTo(first);
    }
  }

  @Test
  void paintsTheSamePictureWithAnyNumberOfThreads() throws Exception {
    TinyDiffusion.write(folder);
    List<Image> painted = new ArrayList<>();
    for (int threads : new int[] {1, 2}) {
      try (ModelRuntime runtime = ModelRuntime.start(threads(threads));
          StableDiffusionInpainter inpainter = StableDiffusionInpainter.open(folder, runtime)) {
        painted.add(inpainter.inpaint(request(16, 16), QUICK, StepListener.NONE));
      }
    }
    byte[] one = painted.get(0).toBgr();
    byte[] two = painted.get(1).toBgr();
    for (int i = 0; i < one.length; i++) {
      assertThat(Math.abs((one[i] & 0xff) - (two[i] & 0xff))).isLessThanOrEqualTo(1);
    }
  }

  private static RuntimeSettings threads(int threads) {
    return new RuntimeSettings(
        ComputeDevice.CPU, Optional.of(Precision.FP32), threads, Long.MAX_VALUE);
  }

  @Test
  void readsThePrompt() throws Exception {
    try (StableDiffusionInpainter inpainter = open()) {
      Image a = inpainter.inpaint(request("a", ""), QUICK, StepListener.NONE);
      assertThat(inpainter.inpaint(request("b c", ""), QUICK, StepListener.NONE)).isNotEqualTo(a);
      assertThat(inpainter.inpaint(request("a", "c"), QUICK, StepListener.NONE)).isNotEqualTo(a);
      Denoising unguided = new Denoising(SolverKind.DPM_SOLVER, 3, 1, 1, 7);
      assertThat(inpainter.inpaint(request("a", "c"), unguided, StepListener.NONE))
          .isEqualTo(inpainter.inpaint(request("a", ""), unguided, StepListener.NONE))
          .isNotEqualTo(a);
      assertThat(inpainter.isTooLong("a a a a a a")).isFalse();
      assertThat(inpainter.isTooLong("a a a a a a a")).isTrue();
      assertThat(inpainter.inpaint(request("a a a a a a a a a", ""), QUICK, StepListener.NONE))
          .isEqualTo(inpainter.inpaint(request("a a a a a a", ""), QUICK, StepListener.NONE));
    }
  }

  @Test
  void tellsHowFarItIs() throws Exception {
    try (StableDiffusionInpainter inpainter = open()) {
      for (SolverKind kind : SolverKind.values()) {
        for (int steps : new int[] {1, 2, 5}) {
          List<String> told = new ArrayList<>();
          inpainter.inpaint(
              request(8, 8),
              new Denoising(kind, steps, 2, 1, 0),
              (done, total) -> told.add(done + "/" + total));
          int asked = kind == SolverKind.PNDM && steps > 1 ? steps + 1 : steps;
          assertThat(told).hasSize(asked + 1).endsWith(asked + "/" + asked);
        }
      }
    }
  }

  @Test
  void startsFromThePictureWhereStrengthIsLess() throws Exception {
    try (StableDiffusionInpainter inpainter = open()) {
      List<Integer> asked = new ArrayList<>();
      Denoising half = new Denoising(SolverKind.DDIM, 8, 2, 0.5, 0);
      Image painted = inpainter.inpaint(request(8, 8), half, (done, total) -> asked.add(total));
      assertThat(asked).contains(4);
      assertThat(painted)
          .isNotEqualTo(
              inpainter.inpaint(
                  request(8, 8), new Denoising(SolverKind.DDIM, 8, 2, 1, 0), StepListener.NONE));
    }
  }

  @Test
  void endsBetweenStepsWhenInterrupted() throws Exception {
    try (StableDiffusionInpainter inpainter = open()) {
      List<Integer> steps = new ArrayList<>();
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(
              () ->
                  inpainter.inpaint(
                      request(8, 8),
                      new Denoising(SolverKind.DPM_SOLVER, 50, 2, 1, 0),
                      (done, total) -> {
                        steps.add(done);
                        if (done == 2) {
                          Thread.currentThread().interrupt();
                        }
                      }));
      assertThat(steps).endsWith(2);
      assertThat(Thread.interrupted()).as("the interrupt is still to be seen").isTrue();
    }
  }

  @Test
  void leavesNothingInMemory() throws Exception {
    TinyDiffusion.write(folder);
    ModelRuntime runtime = ModelRuntime.shared();
    int before = runtime.tensors();
    try (StableDiffusionInpainter inpainter = StableDiffusionInpainter.open(folder, runtime)) {
      int loaded = runtime.tensors();
      inpainter.inpaint(request(16, 16), QUICK, StepListener.NONE);
      assertThat(runtime.tensors()).isEqualTo(loaded);
      StepListener failing =
          (done, total) -> {
            throw new IllegalStateException("enough");
          };
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> inpainter.inpaint(request(16, 16), QUICK, failing));
      assertThat(runtime.tensors()).isEqualTo(loaded);
    }
    assertThat(runtime.tensors()).isEqualTo(before);
  }

  @Test
  void paintsOddSizesAndInTiles() throws Exception {
    TinyDiffusion.write(folder);
    try (StableDiffusionInpainter inpainter =
        StableDiffusionInpainter.open(folder, ModelRuntime.shared(), new Tiles(8, 6, 2))) {
      Image painted = inpainter.inpaint(request(34, 22), QUICK, StepListener.NONE);
      assertThat(painted.width()).isEqualTo(34);
      assertThat(painted.height()).isEqualTo(22);
    }
  }

  @Test
  void refusesWhatItCannotPaint() throws Exception {
    try (StableDiffusionInpainter inpainter = open()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> inpainter.inpaint(request(9, 8), QUICK, StepListener.NONE))
          .withMessage("got a size of 9×8, want multiples of 2, at least 2");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  inpainter.inpaint(
                      request(8, 8),
                      new Denoising(SolverKind.DDIM, 1001, 2, 1, 0),
                      StepListener.NONE))
          .withMessage("got 1001 steps, want a number from 1 to 1000");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Denoising(SolverKind.DDIM, 0, 2, 1, 0))
        .withMessage("got 0 steps, want at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Denoising(SolverKind.DDIM, 1, 2, 0, 0))
        .withMessage("got strength 0.0, want a number above 0, at most 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Denoising(SolverKind.DDIM, 1, Double.NaN, 1, 0))
        .withMessageContaining("got guidance NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new InpaintingRequest(TinyClip.picture(4, 4, 0), Mask.ellipse(5, 4), "a", "", 8, 8))
        .withMessage("got a mask of 5×4, want the size of the picture, 4×4");
  }

  @Test
  void loadsTheFilesOfHalfPrecision() throws Exception {
    TinyDiffusion.write(folder);
    Path unet = folder.resolve("unet");
    Files.delete(unet.resolve("diffusion_pytorch_model.safetensors"));
    TinyDiffusion.unet(false)
        .writeFile(unet.resolve("diffusion_pytorch_model.fp16.safetensors"), ElementType.F16);
    Path text = folder.resolve("text_encoder");
    Files.move(text.resolve("model.safetensors"), text.resolve("model.fp16.safetensors"));
    try (StableDiffusionInpainter inpainter =
        StableDiffusionInpainter.open(folder, ModelRuntime.shared())) {
      assertThat(inpainter.inpaint(request(8, 8), QUICK, StepListener.NONE).width()).isEqualTo(8);
    }
  }

  @Test
  void tellsWhatIsWrongWithAFolder() throws Exception {
    refuses("got no model_index.json, want the folder of a Stable Diffusion inpainting pipeline");
    TinyDiffusion.write(folder);
    TinyDiffusion.scheduler(folder, "sigmoid");
    refuses("got beta_schedule sigmoid, want linear, scaled_linear or squaredcos_cap_v2");
    Files.delete(folder.resolve("scheduler/scheduler_config.json"));
    refuses("scheduler_config.json: got no such file");
    TinyDiffusion.scheduler(folder, "linear");
    TinyDiffusion.unetConfig(folder, 4, false);
    refuses("got in_channels 4, want 9: latents, mask and masked latents");
    TinyDiffusion.unetConfig(folder, 9, true);
    refuses("proj_in.weight");
    TinyDiffusion.unetConfig(folder, 9, false);
    Files.delete(folder.resolve("vae/diffusion_pytorch_model.safetensors"));
    refuses("got no weights, want diffusion_pytorch_model.safetensors");
    TinyDiffusion.put(folder, "model_index.json", "{\"_class_name\": \"FluxPipeline\"}");
    refuses("got _class_name FluxPipeline, want StableDiffusionInpaintPipeline");
  }

  private void refuses(String message) {
    int before = ModelRuntime.shared().tensors();
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> StableDiffusionInpainter.open(folder, ModelRuntime.shared()))
        .withMessageContaining(message);
    assertThat(ModelRuntime.shared().tensors()).isEqualTo(before);
  }

  private StableDiffusionInpainter open() throws Exception {
    return StableDiffusionInpainter.open(TinyDiffusion.write(folder), ModelRuntime.shared());
  }

  private static InpaintingRequest request(int width, int height) {
    return request("a", "", width, height);
  }

  private static InpaintingRequest request(String prompt, String negative) {
    return request(prompt, negative, 8, 8);
  }

  /** The left half of a picture of noise is to be painted. */
  private static InpaintingRequest request(String prompt, String negative, int width, int height) {
    byte[] weights = new byte[30 * 20];
    for (int y = 0; y < 20; y++) {
      Arrays.fill(weights, 30 * y, 30 * y + 15, (byte) 255);
    }
    Image picture = TinyClip.picture(30, 20, 3);
    return new InpaintingRequest(
        picture, Mask.of(30, 20, weights), prompt, negative, width, height);
  }
}
