package dev.visprog.tools.detect;

import dev.visprog.tool.ToolException;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Optional;

/** A model that finds things by a description. Safe for use by several threads. */
public interface Detector extends AutoCloseable {
  /**
   * Searches pictures; what several searches share is computed once.
   *
   * @return for each search what was found, best first, none covering another by more than half
   */
  List<List<Found>> find(List<Search> searches) throws ToolException;

  /** Which model it is, for caches; empty if that cannot be told. */
  Optional<String> revision();

  /** What it lacks; empty if nothing. */
  Optional<String> missing();

  /** Lets go of its memory; a later use takes it again. */
  @Override
  default void close() {}

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
