package dev.visprog.examples.gallery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instruction about scenes, and what comes of it.
 *
 * @param name of the file of its result, without ending
 * @param scenes which pictures: one is {@code IMAGE}, two are {@code LEFT} and {@code RIGHT}
 * @param instruction in plain words
 * @param program that carries it out
 * @param planned whether the embedded planner finds a program that does the same
 * @param sketch whether the models that come inside visprog carry it out, too
 * @param answer in words; null if it is a picture
 * @param changes the x and y of a pixel that the edit changes; empty if it is none
 * @param keeps the x and y of a pixel that it keeps
 */
record Piece(
    String name,
    List<String> scenes,
    String instruction,
    String program,
    boolean planned,
    boolean sketch,
    @Nullable String answer,
    List<Integer> changes,
    List<Integer> keeps) {

  /** Whether a picture comes of it. */
  boolean isEdit() {
    return answer == null;
  }

  /** Whether something new is painted. */
  boolean paints() {
    return program.contains("=Replace(");
  }

  /** What the program calls its pictures. */
  List<String> inputs() {
    return scenes.size() == 1 ? List.of("IMAGE") : List.of("LEFT", "RIGHT");
  }

  @Override
  public String toString() {
    return name;
  }
}
