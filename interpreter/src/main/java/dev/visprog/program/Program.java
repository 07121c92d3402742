package dev.visprog.program;

import dev.visprog.source.Source;
import java.util.List;

/**
 * A parsed program. Its names mean nothing yet: see {@code dev.visprog.check}.
 *
 * @param source the text it was read from
 * @param steps in order
 */
public record Program(Source source, List<Step> steps) {
  public Program {
    steps = List.copyOf(steps);
  }
}
