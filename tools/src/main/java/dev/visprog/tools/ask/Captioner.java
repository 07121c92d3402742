package dev.visprog.tools.ask;

import dev.visprog.tool.ToolException;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Optional;

/** A model that describes pictures. Safe for use by several threads. */
public interface Captioner extends AutoCloseable {
  /** One sentence for each picture, in their order. */
  List<String> describe(List<Image> pictures) throws ToolException;

  /** Which model it is, for caches; empty if that cannot be told. */
  Optional<String> revision();

  /** What it lacks; empty if nothing. */
  Optional<String> missing();

  /** Lets go of its memory; a later use takes it again. */
  @Override
  default void close() {}
}
