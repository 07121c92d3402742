package dev.visprog.plan;

import dev.visprog.trace.Planning;
import java.util.Objects;

/**
 * What a planner came up with.
 *
 * @param program program text, not yet checked
 * @param planning how it came about
 */
public record Plan(String program, Planning planning) {
  public Plan {
    Objects.requireNonNull(program, "program");
    Objects.requireNonNull(planning, "planning");
  }
}
