package dev.visprog.tools.inpaint;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelTool;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Regions;
import java.util.List;
import java.util.Locale;

/**
 * Paints something else in place of regions. The model works on a square around them at its own
 * size, so that a small thing in a large photograph is painted in detail. What it paints fades out
 * in a narrow rim around the regions' masks; every pixel beyond stays exactly as it was.
 */
public final class ReplaceTool extends ModelTool<Inpainter> {
  /** Enlarged further than this, what a model painted looks soft. */
  private static final double SOFT = 4;

  private static final int FULL = 255;

  /** A tool that lets {@code model} paint. */
  public ReplaceTool(Inpainter model) {
    super(StandardSignatures.REPLACE, model);
  }

  @Override
  public Image call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    Regions regions = arguments.regions("object");
    String prompt = arguments.text("prompt").strip();
    if (prompt.isEmpty()) {
      throw new ToolException("the prompt is empty, want what to paint, such as 'green grass'");
    }
    if (regions.isEmpty()) {
      context.nothingFound("no region to replace, went on with the image unchanged");
      return image;
    }
    Stencil stencil = Stencil.of(regions);
    if (stencil.isEmpty()) {
      context.nothingFound(
          "the mask of what to replace is empty, went on with the image unchanged");
      return image;
    }
    int side = model().side();
    List<Group> groups = Grouping.of(stencil, side);
    warnOfSoftness(groups.stream().map(group -> square(group, image, side)).toList(), context);
    Image result = image;
    for (int i = 0; i < groups.size(); i++) {
      context.checkCancelled();
      Turn turn = new Turn(context, i, groups.size());
      Square square = square(groups.get(i), image, side);
      result = painted(result, stencil, groups.get(i), square, prompt, turn);
      stencil = stencil.without(groups.get(i)); // the next one sees what is there now
    }
    return result;
  }

  private static Square square(Group group, Image image, int side) {
    return Square.around(group.box(), image.width(), image.height(), side);
  }

  private static void warnOfSoftness(List<Square> squares, ToolContext context) {
    double scale = squares.stream().mapToDouble(Square::scale).max().orElse(0);
    if (scale > SOFT) {
      int side = squares.get(0).side();
      context.warn(
          String.format(
              Locale.ROOT,
              "what was painted at %d×%d pixels is enlarged %.1f times, so it may look soft",
              side,
              side,
              scale));
    }
  }

  private Image painted(
      Image image, Stencil stencil, Group group, Square square, String prompt, Turn turn)
      throws ToolException {
    Closeup closeup = Closeup.of(image, stencil, square);
    long seed = turn.seed() + turn.number();
    Image painted = model().paint(closeup.picture(), closeup.mask(), prompt, seed, turn);
    if (painted.width() != square.side() || painted.height() != square.side()) {
      throw new ToolException(
          "the model gave a picture of %d×%d, want %d×%d"
              .formatted(painted.width(), painted.height(), square.side(), square.side()));
    }
    byte[] matched = SeamColour.matched(closeup.picture(), painted, closeup.mask());
    Feather feather = Feather.of(group, square);
    return joined(image, closeup.back(matched), square.inside(), feather);
  }

  /** The picture with what was painted laid over it, as much of it as shows. */
  private static Image joined(Image image, byte[] painted, Box at, Feather feather) {
    byte[] bgr = image.toBgr();
    Box box = feather.box();
    for (int y = box.y0(); y < box.y1(); y++) {
      for (int x = box.x0(); x < box.x1(); x++) {
        int weight = feather.at(x, y);
        int to = 3 * (y * image.width() + x);
        int from = 3 * ((y - at.y0()) * at.width() + x - at.x0());
        for (int channel = 0; channel < 3; channel++) {
          int above = painted[from + channel] & 0xff;
          int below = bgr[to + channel] & 0xff;
          bgr[to + channel] = (byte) ((above * weight + below * (FULL - weight) + FULL / 2) / FULL);
        }
      }
    }
    return image.withBgr(bgr);
  }
}
