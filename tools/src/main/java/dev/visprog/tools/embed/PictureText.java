package dev.visprog.tools.embed;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.VisionModel;
import dev.visprog.value.Image;
import java.util.List;

/**
 * A model for which pictures and texts are unit vectors of one space: the closer two of them are,
 * the better they belong together. Safe for use by several threads.
 */
public interface PictureText extends VisionModel {
  /** Pictures as unit vectors, in their order. */
  List<float[]> pictures(List<Image> pictures) throws ToolException;

  /** Texts as unit vectors, in their order. */
  List<float[]> texts(List<String> texts) throws ToolException;

  /** By how much cosines are multiplied before a softmax. */
  double scale() throws ToolException;

  /** Whether only the beginning of a text is looked at. */
  boolean isTooLong(String text) throws ToolException;
}
