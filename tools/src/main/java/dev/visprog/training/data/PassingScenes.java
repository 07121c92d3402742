package dev.visprog.training.data;

import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Stuff;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Scenes that pass by. To draw a scene takes as long as many steps with a part of it; if each batch
 * took many parts of few scenes, it would know little of the world. So a batch sees parts of any of
 * {@value #WINDOW} scenes, of which a few are new to each batch: every scene is drawn once and
 * comes in many batches. Which scenes a batch can see depends on its number alone.
 *
 * <p>May be used by several threads at once. Keeps about 600 MB of pictures and truths.
 */
public final class PassingScenes {
  private static final int WINDOW = 800;

  /** Batches that are made while the next is begun; older scenes are forgotten after these. */
  private static final int AT_ONCE = 4;

  private final Scenes scenes;
  private final int fresh;
  private final Map<Integer, Sight> drawn = new ConcurrentHashMap<>();

  /** A scene with what is in it. */
  public record Sight(Scene scene, View view, List<Thing> things, List<Stuff> stuff) {
    static Sight of(Scene scene) {
      View view = View.of(scene);
      List<Thing> things = Stream.concat(view.things().stream(), view.faces().stream()).toList();
      return new Sight(scene, view, things, view.stuff());
    }
  }

  /**
   * All scenes of these.
   *
   * @param fresh how many are new to a batch
   */
  public PassingScenes(Scenes scenes, int fresh) {
    this.scenes = scenes;
    this.fresh = fresh;
  }

  /**
   * A scene that the batch can see.
   *
   * @param batch its number
   */
  public Sight any(int batch, Chance chance) {
    int first = fresh * batch;
    drawn.keySet().removeIf(number -> number < first - fresh * AT_ONCE);
    int number = first + chance.whole(0, WINDOW - 1);
    return drawn.computeIfAbsent(number, each -> Sight.of(scenes.at(each)));
  }
}
