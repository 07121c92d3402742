package dev.visprog.tools.ask;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.VisionModel;
import dev.visprog.value.Image;
import java.util.List;

/** A model that describes pictures. Safe for use by several threads. */
public interface Captioner extends VisionModel {
  /** One sentence for each picture, in their order. */
  List<String> describe(List<Image> pictures) throws ToolException;
}
