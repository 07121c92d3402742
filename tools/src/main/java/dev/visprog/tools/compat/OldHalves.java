package dev.visprog.tools.compat;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.geometry.Half;
import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;
import java.util.List;
import java.util.Optional;

/** The halves that the research code's {@code LocInterpreter} gives. */
final class OldHalves {
  private OldHalves() {}

  static Value locate(Tool tool, Arguments arguments, ToolContext context) throws ToolException {
    Optional<Half> half = Half.named(arguments.text("object"));
    if (half.isEmpty()) {
      return tool.call(arguments, context);
    }
    Frame frame = arguments.image("image").frame();
    Region region = new Region(box(half.get(), frame), 1, half.get().name(), null);
    return new Regions(frame, List.of(region));
  }

  /** Its boxes end at the last row and column, and its crops leave out the end. */
  private static Box box(Half half, Frame frame) {
    int width = frame.width();
    int height = frame.height();
    int right = Math.max(width - 1, 1);
    int bottom = Math.max(height - 1, 1);
    return switch (half) {
      case TOP -> new Box(0, 0, right, Math.max(height / 2, 1));
      case BOTTOM -> new Box(0, Math.min(height / 2, bottom - 1), right, bottom);
      case LEFT -> new Box(0, 0, Math.max(width / 2, 1), bottom);
      case RIGHT -> new Box(Math.min(width / 2, right - 1), 0, right, bottom);
    };
  }
}
