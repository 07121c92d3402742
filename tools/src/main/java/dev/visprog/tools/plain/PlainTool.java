package dev.visprog.tools.plain;

import dev.visprog.tool.Tool;
import java.util.Optional;

/** A tool that needs no model: what it gives depends on its arguments and on this code alone. */
public interface PlainTool extends Tool {
  /**
   * The version of what the plain tools give. It goes up when any of them gives another result for
   * the same arguments, be it through this code, OpenCV, the emoji artwork or the font.
   */
  String REVISION = "tools-3";

  @Override
  default Optional<String> revision() {
    return Optional.of(REVISION);
  }
}
