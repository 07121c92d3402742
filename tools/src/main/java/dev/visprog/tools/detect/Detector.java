package dev.visprog.tools.detect;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.VisionModel;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.List;

/** A model that finds things by a description. Safe for use by several threads. */
public interface Detector extends VisionModel {
  /**
   * Searches pictures; what several searches share is computed once.
   *
   * @return for each search what was found, best first, none covering another by more than half
   */
  List<List<Found>> find(List<Search> searches) throws ToolException;

  /**
   * What to find where.
   *
   * @param description such as {@code a photo of a dog}
   * @param threshold the score that a thing must exceed, 0 to 1
   */
  record Search(Image image, String description, double threshold) {}

  /**
   * Something found.
   *
   * @param box in pixels of the picture
   * @param score 0 to 1
   */
  record Found(Box box, double score) {}
}
