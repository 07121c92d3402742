package dev.visprog.tools.model;

import java.util.Optional;

/** What a model is to a tool, whatever it does for it. Safe for use by several threads. */
public interface VisionModel extends AutoCloseable {
  /** Which model it is, for caches; empty if that cannot be told. */
  Optional<String> revision();

  /** What it lacks; empty if nothing. */
  Optional<String> missing();

  /** Lets go of its memory; a later use takes it again. */
  @Override
  default void close() {}
}
