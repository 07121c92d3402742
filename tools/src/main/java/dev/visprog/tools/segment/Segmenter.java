package dev.visprog.tools.segment;

import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.VisionModel;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import java.util.List;

/** A model that divides pictures into regions. Safe for use by several threads. */
public interface Segmenter extends VisionModel {
  /**
   * Divides a picture.
   *
   * @param context is told how far long work has come, and asked whether to go on
   * @return the regions with their masks, in pixels of the picture, the best one first
   */
  List<Region> divide(Image picture, ToolContext context) throws ToolException;
}
