package dev.visprog.tools.scene.oracle;

import dev.visprog.tool.Tool;
import java.util.Optional;

/** A tool that answers from the truth. It is always sure, so scores are 1. */
interface OracleTool extends Tool {
  /** How sure the truth is. */
  double CERTAIN = 1;

  /** Empty: other truth may come with the same picture in a later run. */
  @Override
  default Optional<String> revision() {
    return Optional.empty();
  }
}
