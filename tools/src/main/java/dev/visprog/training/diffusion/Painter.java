package dev.visprog.training.diffusion;

import dev.visprog.models.diffusion.Denoising;
import dev.visprog.models.diffusion.InpaintingRequest;
import dev.visprog.models.diffusion.StableDiffusionInpainter;
import dev.visprog.models.diffusion.StepListener;
import dev.visprog.tool.ToolContext;
import dev.visprog.tools.inpaint.Inpainter;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import java.util.Optional;

/**
 * A trained model that paints for the tool.
 *
 * @param model stays open
 */
record Painter(StableDiffusionInpainter model, Denoising denoising) implements Inpainter {
  @Override
  public int side() {
    return model.side();
  }

  /** Paints with the seed of the denoising. */
  Image paint(Image picture, Mask mask, String prompt) {
    return paint(picture, mask, prompt, denoising.seed());
  }

  @Override
  public Image paint(Image picture, Mask mask, String prompt, long seed, ToolContext context) {
    return paint(picture, mask, prompt, seed);
  }

  private Image paint(Image picture, Mask mask, String prompt, long seed) {
    InpaintingRequest request =
        new InpaintingRequest(picture, mask, prompt, "", picture.width(), picture.height());
    return model.inpaint(request, denoising.withSeed(seed), StepListener.NONE);
  }

  @Override
  public Optional<String> revision() {
    return Optional.empty();
  }

  @Override
  public Optional<String> missing() {
    return Optional.empty();
  }
}
