package dev.visprog.tools.inpaint;

import dev.visprog.tool.CancelledException;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.VisionModel;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;

/** A model that paints what words say into a part of a picture. Safe for use by several threads. */
public interface Inpainter extends VisionModel {
  /**
   * The side of the square pictures that the model paints best on, in pixels.
   *
   * @throws ToolException if the model's files cannot be read
   */
  int side() throws ToolException;

  /**
   * Paints into the masked part of a picture. The same picture, mask, prompt and seed give the same
   * result.
   *
   * @param picture {@link #side()} pixels wide and high
   * @param mask as large as the picture; a pixel counts as masked from {@link Mask#THRESHOLD} on,
   *     and at least one does
   * @param prompt what to paint
   * @param seed of everything random
   * @param context told of progress and of what the user should know, such as a prompt of which
   *     only the beginning was read; asked for cancellation at every step
   * @return a picture of the same size. Beside the mask it shows what the model makes of the
   *     picture that it was given, not that picture itself: whoever joins the two can tell from the
   *     difference how the model shifts colours
   * @throws CancelledException if the run was stopped
   * @throws ToolException if the model cannot be loaded or cannot paint this
   */
  Image paint(Image picture, Mask mask, String prompt, long seed, ToolContext context)
      throws ToolException;
}
