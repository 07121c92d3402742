package dev.visprog.examples.measure;

import dev.visprog.tool.Toolbox;
import dev.visprog.value.Image;
import java.util.List;

/**
 * Pictures, and tools that can tell what is in them.
 *
 * @param toolbox the tools
 * @param pictures the pictures, no two alike
 */
record Scenery(Toolbox toolbox, List<Image> pictures) {
  Scenery {
    pictures = List.copyOf(pictures);
  }
}
