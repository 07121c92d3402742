package dev.visprog.tools.scene.layout;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.value.Box;
import org.jspecify.annotations.Nullable;

/**
 * One drawn thing of an {@link Actor}.
 *
 * @param x where its sheet lies, in the actor's frame
 * @param y where its sheet lies, in the actor's frame
 * @param face of a person: the face, on the sheet
 */
record Part(
    Category category, @Nullable Colour colour, Cutout cutout, int x, int y, @Nullable Box face) {

  /** Around what it covers, in the actor's frame. */
  Box box() {
    return cutout.box().translate(x, y);
  }
}
