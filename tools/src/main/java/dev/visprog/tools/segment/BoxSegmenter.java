package dev.visprog.tools.segment;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.VisionModel;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import java.util.List;

/** A model that finds the shape of what a box shows. Safe for use by several threads. */
public interface BoxSegmenter extends VisionModel {
  /**
   * Finds shapes; the picture is looked at once for all boxes.
   *
   * @param boxes in pixels of the picture, inside it, not empty
   * @return for each box, in their order, the shape in it
   */
  List<Shape> shapes(Image picture, List<Box> boxes) throws ToolException;

  /**
   * The shape of something.
   *
   * @param mask as large as the box
   * @param quality how good the model thinks it is: about 0 to 1
   */
  record Shape(Mask mask, double quality) {}
}
