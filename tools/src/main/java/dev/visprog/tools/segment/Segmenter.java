package dev.visprog.tools.segment;

import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import java.util.List;
import java.util.Optional;

/** A model that divides pictures into regions. Safe for use by several threads. */
public interface Segmenter extends AutoCloseable {
  /**
   * Divides a picture.
   *
   * @param context is told how far long work has come, and asked whether to go on
   * @return the regions with their masks, in pixels of the picture, the best one first
   */
  List<Region> divide(Image picture, ToolContext context) throws ToolException;

  /** Which model it is, for caches; empty if that cannot be told. */
  Optional<String> revision();

  /** What it lacks; empty if nothing. */
  Optional<String> missing();

  /** Lets go of its memory; a later use takes it again. */
  @Override
  default void close() {}
}
