package dev.visprog.tools.face;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.VisionModel;
import dev.visprog.value.Image;
import java.util.List;

/** A model that finds faces. Safe for use by several threads. */
public interface FaceFinder extends VisionModel {
  /** The faces, best first, in pixels of the picture. */
  List<Face> find(Image picture) throws ToolException;
}
