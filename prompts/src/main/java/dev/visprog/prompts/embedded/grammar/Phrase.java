package dev.visprog.prompts.embedded.grammar;

import java.util.List;

/** A part of speech that can fill a slot: a number, a side, some faces. */
public interface Phrase {

  /**
   * Everything that the tokens from {@code at} on can mean as this phrase; empty if nothing. Longer
   * and shorter readings are all given: the pattern around decides.
   */
  List<Meaning> read(Chart chart, int at);
}
