package dev.visprog.tools.scene;

import java.util.List;

/**
 * Everything that is known about a scene, but for the shapes, which are in its {@link LabelMap}.
 *
 * @param image file name of the picture
 * @param mask file name of the label map
 * @param width in pixels
 * @param height in pixels
 * @param background from back to front
 * @param objects with the numbers 1 to n, in order
 */
public record SceneTruth(
    String image,
    String mask,
    int width,
    int height,
    List<Ground> background,
    List<SceneObject> objects) {

  public SceneTruth {
    background = List.copyOf(background);
    objects = List.copyOf(objects);
  }
}
