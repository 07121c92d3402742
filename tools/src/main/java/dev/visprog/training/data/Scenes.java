package dev.visprog.training.data;

import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.layout.SceneGenerator;

/**
 * Scenes to train on. Drawing one takes about as long as a step with it, so each is used several
 * times in a row by the thread that drew it.
 *
 * @param seed of the scenes; those that figures are measured on have others
 */
public record Scenes(long seed) {
  /** No more scenes than this are drawn from one seed. */
  public static final int COUNT = 1 << 30;

  /** Any scene. */
  public Scene any(Chance chance) {
    return new SceneGenerator(seed).scene(chance.whole(0, COUNT - 1), "scene");
  }
}
