package dev.visprog.tools.scene.exam;

import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.List;

/**
 * A scene that is put before an exam.
 *
 * @param number which one of the measurement: 0, 1, …
 * @param scene the scene
 * @param view all that is in it
 * @param tools what is measured
 * @param seed of the measurement
 */
record Subject(int number, Scene scene, View view, Calls tools, long seed) {

  static Subject of(int number, Scene scene, Calls tools, long seed) {
    return new Subject(number, scene, View.of(scene), tools, seed);
  }

  Image picture() {
    return scene.picture();
  }

  /** Choices that are the same for the same scene of the same measurement. */
  Chance chance(Exam exam) {
    return Chance.of(seed ^ exam.getClass().getSimpleName().hashCode(), number);
  }

  /** The true boxes of things, without a word of what they are. */
  Regions boxes(List<Thing> things) {
    return new Regions(
        picture().frame(),
        things.stream().map(thing -> new Region(view.box(thing), 1, "", null)).toList());
  }
}
