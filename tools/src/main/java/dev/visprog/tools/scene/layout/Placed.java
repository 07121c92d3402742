package dev.visprog.tools.scene.layout;

import dev.visprog.value.Box;

/**
 * An actor at its place.
 *
 * @param x where the actor's frame lies in the picture
 * @param y where the actor's frame lies in the picture
 * @param depth what is deeper is drawn first: 0 for things in the air, above that the height where
 *     it stands
 * @param habitat what it stands in
 * @param propped whether it stands on another thing
 */
record Placed(Actor actor, int x, int y, double depth, Habitat habitat, boolean propped) {
  /** Around all its parts, in the picture. */
  Box box() {
    return actor.box().translate(x, y);
  }
}
