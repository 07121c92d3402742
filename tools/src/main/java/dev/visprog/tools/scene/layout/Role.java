package dev.visprog.tools.scene.layout;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thing that shall be in the scene.
 *
 * @param colour of a face: of its hat, if it has one
 * @param wears for people and faces
 * @param held what a person holds; null for nothing
 */
record Role(Category category, Colour colour, Size size, Set<Wearable> wears, @Nullable Held held) {

  /** What a person holds. It is as large for its kind as the person. */
  record Held(Category category, Colour colour) {}

  /** The same, as large or small as told. */
  Role sized(Size newSize) {
    return new Role(category, colour, newSize, wears, held);
  }

  /** How many things it is. */
  int count() {
    return held == null ? 1 : 2;
  }
}
