package dev.visprog.tools.inpaint;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.diffusion.Denoising;
import dev.visprog.models.diffusion.InpaintingRequest;
import dev.visprog.models.diffusion.StableDiffusionInpainter;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.tool.CancelledException;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.model.PipelineLoader;
import dev.visprog.tools.model.SharedModel;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/** Stable Diffusion for inpainting, in 20 steps. */
public final class DiffusionInpainter implements Inpainter {
  private static final PipelineLoader<StableDiffusionInpainter> LOADER = new Loader();
  private static final Denoising DENOISING = Denoising.STANDARD;

  private final SharedModel<StableDiffusionInpainter> model;

  /** The model of a folder. */
  public DiffusionInpainter(ModelLibrary library, ModelFolder folder) {
    model = library.pipeline(folder, LOADER);
  }

  private static final class Loader implements PipelineLoader<StableDiffusionInpainter> {
    @Override
    public List<String> parts() {
      return StableDiffusionInpainter.parts();
    }

    @Override
    public StableDiffusionInpainter load(Path folder, ModelRuntime runtime)
        throws CheckpointException {
      return StableDiffusionInpainter.open(folder, runtime);
    }

    @Override
    public String revision(Path folder) throws CheckpointException {
      return StableDiffusionInpainter.revision(folder);
    }
  }

  @Override
  public int side() throws ToolException {
    return model.use(StableDiffusionInpainter::side);
  }

  @Override
  public Image paint(Image picture, Mask mask, String prompt, long seed, ToolContext context)
      throws ToolException {
    InpaintingRequest request =
        new InpaintingRequest(picture, mask, prompt, "", picture.width(), picture.height());
    AtomicReference<CancelledException> cancelled = new AtomicReference<>();
    try {
      return model.use(
          diffusion -> {
            if (diffusion.isTooLong(prompt)) {
              context.warn(
                  "the prompt is longer than the %d tokens that %s reads, so its end was ignored"
                      .formatted(diffusion.tokens(), model.name()));
            }
            return diffusion.inpaint(
                request,
                DENOISING.withSeed(seed),
                (done, total) -> {
                  try {
                    context.checkCancelled();
                  } catch (CancelledException e) {
                    cancelled.set(e);
                    throw new CancellationException(e.getMessage());
                  }
                  String step =
                      "denoising step %d of %d".formatted(Math.min(done + 1, total), total);
                  context.progress((double) done / total, step);
                });
          });
    } catch (CancelledException e) {
      // That of the run says why it was stopped.
      CancelledException own = cancelled.get();
      throw own == null ? e : own;
    }
  }

  @Override
  public Optional<String> revision() {
    return model
        .revision()
        .map(
            revision ->
                "stable-diffusion-%s-%s-%d-%s"
                    .formatted(
                        revision, DENOISING.solver(), DENOISING.steps(), DENOISING.guidance()));
  }

  @Override
  public Optional<String> missing() {
    return model.missing();
  }

  @Override
  public void close() {
    model.close();
  }
}
