package dev.visprog.run;

import dev.visprog.trace.TracedStep;

/** Watches a run. Its methods are called from several threads and should return at once. */
public interface StepListener {
  /** Watches nothing. */
  StepListener NONE = new StepListener() {};

  /**
   * A run begins; answering one question may take several.
   *
   * @param steps how many steps its program has
   */
  default void begins(int steps) {}

  /**
   * A step begins.
   *
   * @param step its position in the program, from 0
   * @param steps how many there are
   * @param tool the tool that it calls
   */
  default void started(int step, int steps, String tool) {}

  /**
   * A tool tells how far it has come.
   *
   * @param fraction 0 to 1
   * @param what the work in a few words
   */
  default void progress(int step, double fraction, String what) {}

  /** A step has ended. */
  default void finished(int step, TracedStep.Status status) {}
}
