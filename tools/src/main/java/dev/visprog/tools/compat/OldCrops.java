package dev.visprog.tools.compat;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Value;
import java.util.Optional;

/**
 * The crops of the research code's {@code CropInterpreter} and its kin. Where it would cut an empty
 * picture and fail, one row or column is kept.
 */
final class OldCrops {
  private static final double FACTOR = 1.5;

  private OldCrops() {}

  /** {@code expand_box}, for halves too. */
  static Value around(Tool tool, Arguments arguments, ToolContext context) throws ToolException {
    Optional<Box> found = first(arguments);
    if (found.isEmpty()) {
      return tool.call(arguments, context);
    }
    Box box = found.get();
    int halfWidth = (int) (FACTOR * box.width() / 2);
    int halfHeight = (int) (FACTOR * box.height() / 2);
    int x = middle(box.x0(), box.x1());
    int y = middle(box.y0(), box.y1());
    return cut(arguments, x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
  }

  static Value left(Tool tool, Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    Optional<Box> found = found(arguments, context, "left half");
    int x = found.map(box -> middle(box.x0(), box.x1())).orElse(image.width() / 2);
    return cut(arguments, 0, 0, x, image.height() - 1);
  }

  static Value right(Tool tool, Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    Optional<Box> found = found(arguments, context, "right half");
    int x = found.map(box -> middle(box.x0(), box.x1())).orElse(image.width() / 2);
    return cut(arguments, x, 0, image.width() - 1, image.height() - 1);
  }

  static Value above(Tool tool, Arguments arguments, ToolContext context) throws ToolException {
    Optional<Box> found = found(arguments, context, "left half, as the research code did");
    if (found.isEmpty()) {
      return leftHalf(arguments);
    }
    int y = middle(found.get().y0(), found.get().y1());
    return cut(arguments, 0, 0, arguments.image("image").width() - 1, y);
  }

  static Value below(Tool tool, Arguments arguments, ToolContext context) throws ToolException {
    Optional<Box> found = found(arguments, context, "left half, as the research code did");
    if (found.isEmpty()) {
      return leftHalf(arguments);
    }
    Image image = arguments.image("image");
    int y = middle(found.get().y0(), found.get().y1());
    return cut(arguments, 0, y, image.width() - 1, image.height() - 1);
  }

  private static Image leftHalf(Arguments arguments) {
    Image image = arguments.image("image");
    return cut(arguments, 0, 0, image.width() / 2, image.height() - 1);
  }

  private static Optional<Box> found(Arguments arguments, ToolContext context, String otherwise)
      throws ToolException {
    Optional<Box> box = first(arguments);
    if (box.isEmpty()) {
      context.nothingFound("no region to crop beside, went on with the " + otherwise);
    }
    return box;
  }

  private static Optional<Box> first(Arguments arguments) {
    return arguments.regions("box").list().stream().findFirst().map(region -> region.box());
  }

  private static int middle(int from, int to) {
    return (from + to) / 2;
  }

  private static Image cut(Arguments arguments, int x0, int y0, int x1, int y1) {
    Image image = arguments.image("image");
    int left = Math.min(Math.max(x0, 0), image.width() - 1);
    int top = Math.min(Math.max(y0, 0), image.height() - 1);
    int right = Math.max(Math.min(x1, image.width()), left + 1);
    int bottom = Math.max(Math.min(y1, image.height()), top + 1);
    return image.crop(new Box(left, top, right, bottom));
  }
}
