package dev.visprog.tools.scene.view;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.value.Box;
import org.jspecify.annotations.Nullable;

/**
 * A thing, or the face of a person, which is a part of that thing.
 *
 * @param object the truth about the thing
 * @param category what it is: the object's category, or face
 * @param box around it, in pixels of the whole picture
 * @param area how many pixels of the whole picture show it; of a person's face those in its box
 */
public record Thing(SceneObject object, Category category, Box box, int area) implements Seen {

  @Override
  public String noun() {
    return category.noun();
  }

  /** Its number in the truth; a person's face has the number of the person. */
  public int id() {
    return object.id();
  }

  /** Whether it is the face of a person in the scene, not a thing of its own. */
  public boolean isPart() {
    return category != object.category();
  }

  /** Its colour, of a person that of the clothes; null for faces. */
  public @Nullable Colour colour() {
    return isPart() ? null : object.colour();
  }
}
