package dev.visprog.tools.embed;

import dev.visprog.tool.ToolException;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Optional;

/**
 * A model for which pictures and texts are unit vectors of one space: the closer two of them are,
 * the better they belong together. Safe for use by several threads.
 */
public interface PictureText extends AutoCloseable {
  /** Pictures as unit vectors, in their order. */
  List<float[]> pictures(List<Image> pictures) throws ToolException;

  /** Texts as unit vectors, in their order. */
  List<float[]> texts(List<String> texts) throws ToolException;

  /** By how much cosines are multiplied before a softmax. */
  double scale() throws ToolException;

  /** Whether only the beginning of a text is looked at. */
  boolean isTooLong(String text) throws ToolException;

  /** Which model it is, for caches; empty if that cannot be told. */
  Optional<String> revision();

  /** What it lacks; empty if nothing. */
  Optional<String> missing();

  /** Lets go of its memory; a later use takes it again. */
  @Override
  default void close() {}
}
