package dev.visprog.models.diffusion;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.diffusion.schedule.SolverSettings;
import dev.visprog.models.diffusion.vae.Tiles;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.value.ContentHash;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.List;

/**
 * Stable Diffusion for inpainting, ready for use: paints what a text says into the masked part of a
 * picture (Rombach et al. 2022, section 4.5).
 *
 * <pre>{@code
 * try (StableDiffusionInpainter inpainter = StableDiffusionInpainter.open(folder, runtime)) {
 *   InpaintingRequest request = new InpaintingRequest(picture, mask, "a red car", "", 512, 512);
 *   Image painted = inpainter.inpaint(request, Denoising.STANDARD, StepListener.NONE);
 * }
 * }</pre>
 *
 * <p>Reads the folders of {@code StableDiffusionInpaintPipeline} of diffusers, whose numbers it
 * reproduces. The result is a whole picture, in which what was not masked is close to what it was,
 * not equal. Safe for use by several threads; between two steps, other models get their turn.
 */
public final class StableDiffusionInpainter implements AutoCloseable {
  private static final int REVISION_DIGITS = 12;

  private final ModelRuntime runtime;
  private final SolverSettings solvers;
  private final DiffusionNetworks networks;

  private StableDiffusionInpainter(
      ModelRuntime runtime, SolverSettings solvers, DiffusionNetworks networks) {
    this.runtime = runtime;
    this.solvers = solvers;
    this.networks = networks;
  }

  /**
   * Loads it.
   *
   * @param folder with {@code model_index.json} and the folders {@code scheduler text_encoder
   *     tokenizer unet vae}
   * @throws CheckpointException if a file is missing or damaged, or the pipeline is another
   */
  public static StableDiffusionInpainter open(Path folder, ModelRuntime runtime)
      throws CheckpointException {
    return open(folder, runtime, Tiles.STANDARD);
  }

  static StableDiffusionInpainter open(Path folder, ModelRuntime runtime, Tiles tiles)
      throws CheckpointException {
    DiffusionFolder parts = DiffusionFolder.of(folder);
    SolverSettings solvers = parts.solver();
    return new StableDiffusionInpainter(
        runtime, solvers, DiffusionNetworks.open(parts, runtime, tiles));
  }

  /** The folders in which weights are. */
  public static List<String> parts() {
    return List.of("text_encoder", "unet", "vae");
  }

  /**
   * What tells these weights and configurations from others.
   *
   * @return 12 hexadecimal digits
   * @throws CheckpointException if they cannot be read
   */
  public static String revision(Path folder) throws CheckpointException {
    DiffusionFolder parts = DiffusionFolder.of(folder);
    try (Checkpoint texts = parts.textEncoder();
        Checkpoint denoiser = parts.unet();
        Checkpoint coder = parts.vae()) {
      ContentHash hash = new ContentHash().add(texts.revision()).add(denoiser.revision());
      String all = hash.add(coder.revision()).add(parts.schedulerText()).finish();
      return all.substring(0, REVISION_DIGITS);
    }
  }

  /** The side of the square pictures that the model was trained on, in pixels. */
  public int side() {
    return factor() * networks.unet().layers().config().stages().get(0).side();
  }

  /** Of what the sides of a result are multiples, in pixels. */
  public int factor() {
    return networks.vae().layers().config().factor();
  }

  /** How many tokens of a text are looked at, the marks of its ends included. */
  public int tokens() {
    return networks.prompts().tokens();
  }

  /** Whether only the beginning of a text is looked at. */
  public boolean isTooLong(String text) {
    return networks.prompts().isTooLong(text);
  }

  /**
   * Paints.
   *
   * @param listener is told after each time the network was asked
   * @return a picture of the size that is wanted
   * @throws IllegalArgumentException if the size is no multiple of {@link #factor}, or there are
   *     more steps than the training had
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public Image inpaint(InpaintingRequest request, Denoising denoising, StepListener listener) {
    return inpaint(
        request, denoising, listener, new SeededNoise(denoising.seed()), InpaintingStates.UNSEEN);
  }

  Image inpaint(
      InpaintingRequest request,
      Denoising denoising,
      StepListener listener,
      Noise noise,
      InpaintingStates seen) {
    if (request.width() < factor()
        || request.height() < factor()
        || request.width() % factor() != 0
        || request.height() % factor() != 0) {
      throw new IllegalArgumentException(
          "got a size of %d×%d, want multiples of %d, at least %d"
              .formatted(request.width(), request.height(), factor(), factor()));
    }
    Inpainting work = new Inpainting(runtime, networks, seen);
    return work.run(request, denoising, solvers, noise, listener);
  }

  /** Frees its weights. */
  @Override
  public void close() {
    networks.close();
  }
}
