package dev.visprog.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a program came about.
 *
 * @param planner who wrote it, such as {@code embedded} or {@code recorded}
 * @param attempts every text that was tried, the last one being the program that ran; empty when
 *     there was but one
 */
public record Planning(String planner, List<Attempt> attempts) {
  public Planning {
    attempts = List.copyOf(attempts);
  }

  /** A program that was there from the start. */
  public static Planning by(String planner) {
    return new Planning(planner, List.of());
  }

  /**
   * One try at a program.
   *
   * @param text what the planner said
   * @param problem why it was not taken; null when it was
   */
  public record Attempt(String text, @Nullable String problem) {}
}
