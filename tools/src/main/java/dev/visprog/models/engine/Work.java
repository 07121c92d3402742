package dev.visprog.models.engine;

/** Something to do on the thread of the models. */
@FunctionalInterface
public interface Work<T, E extends Exception> {
  /** Does it. */
  T run() throws E;
}
