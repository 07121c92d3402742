package dev.visprog.training.data;

import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.layout.SceneGenerator;

/**
 * Scenes to train on.
 *
 * @param seed of the scenes; those that figures are measured on have others
 */
public record Scenes(long seed) {
  /** No more scenes than this are drawn from one seed. */
  public static final int COUNT = 1 << 30;

  /** Any scene. */
  public Scene any(Chance chance) {
    return at(chance.whole(0, COUNT - 1));
  }

  /** The scene of a number. */
  Scene at(int number) {
    return new SceneGenerator(seed).scene(number, "scene");
  }
}
