package dev.visprog.tools.face;

import dev.visprog.tool.ToolException;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Optional;

/** A model that finds faces. Safe for use by several threads. */
public interface FaceFinder extends AutoCloseable {
  /** The faces, best first, in pixels of the picture. */
  List<Face> find(Image picture) throws ToolException;

  /** Which model it is, for caches; empty if that cannot be told. */
  Optional<String> revision();

  /** What it lacks; empty if nothing. */
  Optional<String> missing();

  /** Lets go of its memory; a later use takes it again. */
  @Override
  default void close() {}
}
